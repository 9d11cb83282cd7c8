/** Whether a slide is the one that the window shows: next slides in the presenter view, and printed slides, are not. */
import { useNav, useSlideContext } from '@slidev/client';
import { type ComputedRef, computed } from 'vue';
import { useRoute } from 'vue-router';

/** `true` for one slide at a time in the play view and in the presenter view. Must be called in `setup`. */
export function useIsShown(): ComputedRef<boolean> {
  const { $page, $renderContext } = useSlideContext();
  const { currentSlideNo, isPrintMode } = useNav();
  const route = useRoute();
  return computed(
    () =>
      // With hash routing Slidev's own `isPrintMode` misses the print route.
      !isPrintMode.value &&
      route.name !== 'print' &&
      ['slide', 'presenter'].includes($renderContext.value) &&
      $page.value === currentSlideNo.value,
  );
}
