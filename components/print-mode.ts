/** Whether slides are shown to be printed. */
import { type ComputedRef, computed } from 'vue';
import { useRoute } from 'vue-router';

/** `true` on the page of all slides, and where Slidev exports. Must be called in `setup`. */
export function useIsPrinted(): ComputedRef<boolean> {
  const route = useRoute();
  // With hash routing the query of the page is not that of the route.
  return computed(
    () => route.name === 'print' || route.name === 'export' || new URLSearchParams(location.search).has('print'),
  );
}
