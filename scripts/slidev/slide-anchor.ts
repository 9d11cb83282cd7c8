/** Anchors of slides: the fragment that links within a page use. The planner's ids hold slashes, which it avoids. */

/** Anchor of a slide id, without `#`: `claim/x` → `claim-x`. An empty id gives an empty anchor. */
export const anchorOf = (slideId: string): string => slideId.replaceAll('/', '-');
