/** Whether a slide is the one that the window shows: next slides in the presenter view, and printed slides, are not. */
import { useSlideContext } from '@slidev/client/context.ts';
import { type ComputedRef, computed } from 'vue';
import { useIsPrinted } from './print-mode.ts';

/** `true` for one slide at a time in the play view and in the presenter view. Must be called in `setup`. */
export function useIsShown(): ComputedRef<boolean> {
  const { $page, $renderContext, $nav } = useSlideContext();
  const isPrinted = useIsPrinted();
  return computed(
    () =>
      !isPrinted.value &&
      ['slide', 'presenter'].includes($renderContext.value) &&
      $page.value === $nav.value.currentSlideNo,
  );
}
