/** The panel that tells all that is known of a link or factor. */
import type { ExplorerWords } from '../wording/explorer.ts';
import { button, el } from './elements.ts';
import type { ExplorerState } from './explorer-state.ts';
import type { ExplorerAssertion, ExplorerClaim, ExplorerData, ExplorerLink } from './explorer-types.ts';
import { linkList } from './list-tab.ts';
import type { ExplorerContext, ExplorerTab } from './tab.ts';

type Coded = NonNullable<NonNullable<ExplorerData['comparison']>['readings'][number]['coders'][number]['links']>;

/** The signs of a coder for a pair of factors, with who holds or denies them, and the cues. */
function signsOf(links: Coded | null, words: ExplorerWords): string {
  if (links === null) return words.link.notCoded;
  if (links.length === 0) return words.link.noLink;
  const holder = ({ attributedTo, deniedBy }: Coded[number]) => [
    ...(attributedTo === undefined ? [] : [words.heldBy(attributedTo)]),
    ...(deniedBy === undefined ? [] : [words.link.deniedBy(deniedBy)]),
  ];
  return links
    .map((l) =>
      [words.signs[l.polarity], words.confidence[l.confidence], ...holder(l), words.link.cue(l.cue)].join(' · '),
    )
    .join('; ');
}

/** A heading and a line for each statement and coder; nothing if the text has one coding. */
function comparisonParts({ comparison }: ExplorerData, link: ExplorerLink, words: ExplorerWords): HTMLElement[] {
  const readings = comparison?.readings.filter((r) => r.from === link.from && r.to === link.to) ?? [];
  if (readings.length === 0) return [];
  const rows = readings.flatMap((r) =>
    r.coders.map(({ name, links }) => el('li', {}, el('b', {}, name), `: ${signsOf(links, words)}`)),
  );
  return [el('h3', {}, words.link.coders), el('ul', {}, ...rows)];
}

function quoteElement({ quote, cue, cueAt }: ExplorerAssertion, { language }: ExplorerData): HTMLElement {
  return el(
    'blockquote',
    { lang: language, dir: 'auto' },
    quote.slice(0, cueAt),
    el('mark', {}, cue),
    quote.slice(cueAt + cue.length),
  );
}

/** What an assertion says besides its quote. */
const remarksOf = (a: ExplorerAssertion, words: ExplorerWords) =>
  [
    words.confidence[a.confidence],
    a.attributedTo && words.heldBy(a.attributedTo),
    a.deniedBy && words.link.deniedBy(a.deniedBy),
    a.lowPole && `${words.link.lowPole}${a.lowPole === true ? '' : ` (${a.lowPole})`}`,
    a.conditional && `${words.link.conditional}${a.conditional === true ? '' : ` (${a.conditional})`}`,
    a.note,
  ].filter((remark) => typeof remark === 'string' && remark !== '');

/** Where a claim stands: its place as a link of the page, and its slides. */
function claimElement(
  claim: ExplorerClaim,
  { claimAddress }: Pick<DetailOptions, 'claimAddress'>,
  words: ExplorerWords,
): HTMLElement {
  const slides = claim.slides.flatMap(({ label, url }, i) => [i === 0 ? '' : ', ', el('a', { href: url }, label)]);
  const name = words.link.claim(claim.place);
  return el(
    'p',
    {},
    claimAddress ? el('a', { href: claimAddress(claim.id) }, name) : name,
    `: ${claim.assertion} `,
    slides.length > 0 && el('span', { className: 'explorer-quiet' }, `${words.link.slides}: `, ...slides),
  );
}

/** Options of the panel. */
export interface DetailOptions {
  /** Address of a claim on the page; without it claims are no links. */
  readonly claimAddress?: ((claim: string) => string) | undefined;
  /** Shows the surroundings of a factor. */
  readonly focusOn: (factor: string) => void;
}

const heading = (text: string, language?: string) => el('h3', { lang: language }, text);

function linkDetails(link: ExplorerLink, context: ExplorerContext, options: DetailOptions, words: ExplorerWords) {
  const { data } = context;
  const claims = new Map(data.claims.map((c) => [c.id, c]));
  const against = data.links.filter((l) => link.disputedBy?.includes(l.id));
  const factorButton = (id: string) =>
    button(data.factors.find((f) => f.id === id)!.label, () => context.select({ kind: 'factor', id }));
  return [
    heading(link.sentence, data.language),
    el('p', { className: 'explorer-ends', lang: data.language }, factorButton(link.from), factorButton(link.to)),
    ...link.assertions.flatMap((a) => [
      quoteElement(a, data),
      el(
        'p',
        { className: 'explorer-quiet' },
        `${a.place} · ${words.link.cue(a.cue)} · ${remarksOf(a, words).join(' · ')}`,
      ),
      claimElement(claims.get(a.claim)!, options, words),
    ]),
    ...(against.length > 0 ? [heading(words.link.against), linkList(against, context)] : []),
    ...comparisonParts(data, link, words),
  ];
}

function factorDetails(
  id: string,
  context: ExplorerContext,
  { focusOn, ...options }: DetailOptions,
  words: ExplorerWords,
) {
  const { data } = context;
  const factor = data.factors.find((f) => f.id === id)!;
  const causes = data.links.filter((l) => l.to === id);
  const effects = data.links.filter((l) => l.from === id);
  const own = new Set([...causes, ...effects].flatMap((l) => l.assertions.map((a) => a.claim)));
  const claims = data.claims.filter((c) => own.has(c.id));
  const role = words.factor.roles[factor.role];
  return [
    heading(factor.label, data.language),
    el(
      'p',
      {},
      button(words.factor.focusOn, () => focusOn(id)),
    ),
    el(
      'p',
      { className: 'explorer-quiet' },
      [id === data.outcome && words.factor.outcome, role, factor.kind !== 'outcome' && factor.kind]
        .filter(Boolean)
        .join(' · '),
    ),
    factor.description !== undefined && el('p', { lang: data.language }, factor.description),
    causes.length > 0 && heading(words.factor.causes),
    causes.length > 0 && linkList(causes, context),
    effects.length > 0 && heading(words.factor.effects),
    effects.length > 0 && linkList(effects, context),
    claims.length > 0 && heading(words.factor.claims),
    ...claims.map((claim) => claimElement(claim, options, words)),
  ];
}

/** The panel of details. */
export const detailsTab = (words: ExplorerWords, options: DetailOptions): ExplorerTab => ({
  id: 'details',
  title: words.tabs.details,
  mount(root, context) {
    let shown: ExplorerState['selected'] | null = null;
    return {
      update({ selected }: ExplorerState) {
        if (selected === shown) return;
        shown = selected;
        const link = selected?.kind === 'link' ? context.data.links.find((l) => l.id === selected.id) : undefined;
        const content = link
          ? linkDetails(link, context, options, words)
          : selected?.kind === 'factor'
            ? factorDetails(selected.id, context, options, words)
            : [el('p', {}, words.nothing), el('p', { className: 'explorer-quiet' }, words.keys)];
        root.replaceChildren(...content.filter((c) => c !== false));
      },
    };
  },
});
