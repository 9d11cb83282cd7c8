/** Ids that no talk may have: other outputs in dist/<deck>/ have these names. */

/** What each reserved id names in the folder of a deck. */
const outputs: Readonly<Record<string, string>> = {
  index: 'the page over the talks',
  poster: 'the poster',
  remix: 'the remix board',
  'render-report': 'the report of `check --render`',
};

/** Message of E_ID_RESERVED for the id of a talk among all talks of its deck; `undefined` where the talk may have it. */
export function reservedTalk(id: string, talks: readonly string[]): string | undefined {
  if (Object.hasOwn(outputs, id)) return `This id is the name of ${outputs[id]} in the folder of the deck.`;
  const [, talk = '', format = ''] = /^(.+)-(png|svg|webp)$/u.exec(id) ?? [];
  return talks.includes(talk)
    ? `\`export --format ${format}\` writes the talk ${talk} to a folder of this name.`
    : undefined;
}
