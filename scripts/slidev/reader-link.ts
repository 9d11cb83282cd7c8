/** Where a slide leads in the reader of the deck. */

/** Fragment of the reader for what a slide shows, such as `#/claim/x`; `undefined` where the reader has no such part. */
export function readerFragment(slideId: string, tells: readonly string[] = []): string | undefined {
  // A repeated slide has a number behind `@`, a further slide of a claim one behind a slash.
  const [kind, name] = slideId.replace(/@\d+$/u, '').split('/');
  if (kind === 'map') return '#/map';
  if ((kind === 'claim' || kind === 'section') && name) return `#/${kind}/${name}`;
  const claim = kind === 'evidence' ? name : tells[0];
  return claim && `#/claim/${claim}`;
}
