/** What `v-motion` moves, where a reader wants no motion: on paper, in pictures and checks, and by a setting of the system. */
import { type App, type ComponentPublicInstance, type ObjectDirective, watchEffect } from 'vue';
import { slideProp } from './slide-props.ts';

/** Values of an element's properties, such as `{ x: 100, opacity: 1 }`. */
type Variant = Readonly<Record<string, unknown>>;

/** An element with `v-motion`. */
interface MovedElement extends HTMLElement {
  /** What @vueuse/motion keeps at the element, with what Slidev adds. */
  readonly motionInstance?: { set(variant: Variant): void; stop(): void; watchStopHandle?: () => void };
}

/** The variants of `:click-2` and `:click-2-4` that hold at a click, the later ones last. */
const variantsAt = (click: number, props: Readonly<Record<string, Variant>>): Variant[] =>
  Object.entries(props)
    .flatMap(([name, variant]) => {
      const [, from, to = Number.POSITIVE_INFINITY] = /^click-(\d+)(?:-(\d+))?$/u.exec(name) ?? [];
      return from !== undefined && Number(from) <= click && click < Number(to) ? [{ from: Number(from), variant }] : [];
    })
    .sort((a, b) => a.from - b.from)
    .map(({ variant }) => variant);

/**
 * Puts elements with `v-motion` at once where they are at the click that is shown, where the reader wants no motion. Slidev
 * moves those of the slide that a presenter shows, and on its print page leaves the others where they begin.
 */
export function reduceMotion(app: App): void {
  const directive = app.directive('motion') as ObjectDirective<MovedElement> | undefined;
  const mount = directive?.mounted;
  if (!directive || !mount || !matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  directive.mounted = (element, binding, node, before) => {
    const props: Readonly<Record<string, Variant>> = node.props ?? {};
    mount(element, binding, node, before);
    const { motionInstance: motion } = element;
    const clicks = slideProp(binding.instance as ComponentPublicInstance | null, 'clicksContext');
    if (!motion?.watchStopHandle || !clicks) return;
    motion.watchStopHandle();
    motion.stop();
    motion.watchStopHandle = watchEffect(() =>
      motion.set(Object.assign({}, props['initial'], props['enter'], ...variantsAt(clicks.current, props))),
    );
  };
}
