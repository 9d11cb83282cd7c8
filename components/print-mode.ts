/** Whether slides are shown to be printed. */
import { type ComputedRef, computed } from 'vue';
import { type RouteLocationNormalizedLoaded, useRoute } from 'vue-router';

const isPrintedBy = new WeakMap<RouteLocationNormalizedLoaded, ComputedRef<boolean>>();

/** `true` on the page of all slides, and where Slidev exports. Must be called in `setup`. */
export function useIsPrinted(): ComputedRef<boolean> {
  const route = useRoute();
  // With hash routing the query of the page is not that of the route.
  const isPrinted =
    isPrintedBy.get(route) ??
    computed(
      () => route.name === 'print' || route.name === 'export' || new URLSearchParams(location.search).has('print'),
    );
  isPrintedBy.set(route, isPrinted);
  return isPrinted;
}
