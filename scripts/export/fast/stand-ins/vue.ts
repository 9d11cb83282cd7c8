/** Replaces Vue for its Vite plugin by the two exports that the plugin imports. */
import { createRequire } from 'node:module';
import { fromSlidev } from '../../../slidev/from-slidev.ts';

const ofVue = createRequire(fromSlidev().resolve('vue/package.json'));
const ofDom = createRequire(ofVue.resolve('@vue/runtime-dom'));

/** Vue's reactivity functions that the plugin uses. */
export const { computed, shallowRef } = ofDom('@vue/reactivity') as Record<'computed' | 'shallowRef', unknown>;
