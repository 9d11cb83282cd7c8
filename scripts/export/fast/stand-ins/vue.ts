/** For what Vue's plugin takes of Vue: without all that shows pages. */
import { createRequire } from 'node:module';
import { fromSlidev } from './from-slidev.ts';

interface Reactivity {
  readonly computed: unknown;
  readonly shallowRef: unknown;
}

const ofVue = createRequire(fromSlidev().resolve('vue/package.json'));
const ofDom = createRequire(ofVue.resolve('@vue/runtime-dom'));

export const { computed, shallowRef } = ofDom('@vue/reactivity') as Reactivity;
