/** Buttons and keys that step forward and back through a list. */
import { button, el } from '../elements.ts';
import { fill } from './fill.ts';
import type { PanelTools } from './panel-tools.ts';

/** A stepper. */
export interface Stepper {
  /** Its buttons. */
  readonly root: HTMLElement;
  /** Begins anew at step 0 of so many steps. */
  readonly reset: (steps: number) => void;
  /** The step now: 0 before the first one. */
  readonly at: () => number;
  /** The step now as part of a question; `undefined` before the first one. */
  readonly asked: () => string | undefined;
  /** Goes to the step of a question, or the nearest one, and says nothing. */
  readonly set: (asked: string | undefined) => void;
}

/** A stepper. `onStep` shows a step; its text is said to screen readers. */
export function stepper({ words, context }: PanelTools, onStep: (step: number) => string): Stepper {
  let step = 0;
  let steps = 0;
  const place = el('span', { className: 'step' });
  const show = (isSaid: boolean) => {
    place.textContent = fill(words.step, { step, steps });
    for (const [made, isAtEnd] of buttons) made.setAttribute('aria-disabled', String(isAtEnd()));
    const text = onStep(step);
    if (isSaid) context.say(`${place.textContent}. ${text}`);
  };
  const go = (to: number) => {
    const next = Math.min(steps, Math.max(0, to));
    if (next === step) return;
    step = next;
    show(true);
  };
  const isFirst = () => step === 0;
  const isLast = () => step === steps;
  const buttons = [
    [button(words.start, () => go(0)), isFirst],
    [button(words.backward, () => go(step - 1)), isFirst],
    [button(words.forward, () => go(step + 1)), isLast],
    [button(words.end, () => go(steps)), isLast],
  ] as const;
  const targets: Readonly<Record<string, () => number>> = {
    ArrowRight: () => step + 1,
    ArrowDown: () => step + 1,
    ArrowLeft: () => step - 1,
    ArrowUp: () => step - 1,
    Home: () => 0,
    End: () => steps,
  };
  const root = el(
    'div',
    { className: 'stepper', role: 'group' },
    ...buttons.map(([made]) => made),
    place,
    el('span', { className: 'keys' }, words.keys),
  );
  root.addEventListener('keydown', (event) => {
    const target = targets[event.key];
    if (!target || event.ctrlKey || event.metaKey || event.altKey) return;
    // The explorer moves the map by these keys.
    event.preventDefault();
    event.stopPropagation();
    go(target());
  });
  return {
    root,
    reset: (count) => {
      step = 0;
      steps = count;
      root.hidden = count === 0;
      show(false);
    },
    at: () => step,
    asked: () => (step === 0 ? undefined : String(step)),
    set: (asked) => {
      step = Math.min(steps, Number(asked ?? 0));
      show(false);
    },
  };
}
