/** Ids that no talk may have: other outputs in dist/<deck>/ have these names. */

/** What each reserved id names in the folder of a deck. */
const outputs: Readonly<Record<string, string>> = {
  index: 'the page over the talks',
  poster: 'the poster',
  remix: 'the remix board',
  'render-report': 'the report of `check --render`',
};

/** Message of E_ID_RESERVED for the id of a talk; `undefined` where the talk may have it. */
export const reservedTalk = (id: string): string | undefined =>
  Object.hasOwn(outputs, id) ? `This id is the name of ${outputs[id]} in the folder of the deck.` : undefined;
