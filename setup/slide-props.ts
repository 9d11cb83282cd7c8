/** What Slidev gives to the component around a slide, for the components on the slide. */
import type { ClicksContext } from '@slidev/types';
import type { ComponentPublicInstance } from 'vue';

/** Props of the component around a slide, as far as they are used. */
export interface SlideProps {
  /** The slide's route. */
  readonly route?: {
    /** 1-based number of the slide. */
    readonly no?: number;
    /** What the slide says of itself. */
    readonly meta?: {
      /** Its transition, as in its frontmatter. */
      readonly transition?: unknown;
    };
  };
  /** The clicks of the slide. */
  readonly clicksContext?: ClicksContext;
}

/** A prop of the component around the slide of a component; `undefined` where it is on no slide. */
export function slideProp<K extends keyof SlideProps>(
  instance: ComponentPublicInstance | null,
  name: K,
): SlideProps[K] | undefined {
  for (let at = instance; at; at = at.$parent) {
    const prop = (at.$props as SlideProps)[name];
    if (prop !== undefined) return prop;
  }
  return undefined;
}
