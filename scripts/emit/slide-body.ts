/** Markdown of a slide's body: one handler per kind of slide. emit-slides.ts sets blank lines between blocks. */
import type {
  Diagram,
  EffectGroup,
  QuotePart,
  QuoteShown,
  SignWord,
  SlideContent,
  SlidePlan,
  SlideReference,
} from '../plan/index.ts';
import { toHtml, toMarkdown, toMarkdownLine } from './escape.ts';
import { printDiagram } from './mermaid-dialect.ts';

const fence = (diagram: Diagram | undefined): string[] =>
  diagram ? [`\`\`\`mermaid\n${printDiagram(diagram)}\n\`\`\``] : [];

const quoteParts = (parts: readonly QuotePart[]) =>
  parts
    .map(({ text, cue }) => {
      if (!cue) return toMarkdown(text);
      const [, lead = '', core = '', trail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
      return `${lead}<mark>${toMarkdown(core)}</mark>${trail}`;
    })
    .join('');

/** The quote with its place and an optional remark about the speaker. */
const blockquote = (quote: QuoteShown, citation: string, remark = '') =>
  `> “${quoteParts(quote.parts)}” <cite>${toMarkdown(citation)}, ${toMarkdown(quote.place)}${remark === '' ? '' : ` · ${toMarkdown(remark)}`}</cite>`;

const paragraph = (text: string): string[] => (text === '' ? [] : [toMarkdownLine(text)]);
const list = (items: readonly string[]): string[] =>
  items.length === 0 ? [] : [items.map((i) => `- ${i}`).join('\n')];
const small = (text: string): string[] => (text === '' ? [] : [`<small>${toMarkdown(text)}</small>`]);
const label = (text: string) => `<p class="label">${toMarkdown(text)}</p>`;
const slideLink = (text: string, slide: string) => `<SlideLink to="${toHtml(slide)}">${toMarkdown(text)}</SlideLink>`;

/** Links to slides. A place such as `par. 5` stays in one line. */
const references = (list: readonly SlideReference[]) =>
  list.map((l) => slideLink(l.text.replaceAll(' ', '\u00a0'), l.slide)).join(', ');
/** Markdown of text in a table cell. */
const toCell = (text: string) => toMarkdown(text).replaceAll('|', '&#124;');

const signMark: Record<SignWord, string> = { '+': '+', '-': '−', indeterminate: '±', unclear: '?', unsettled: '…' };
const signClass = (sign: SignWord) => (sign === '+' ? 'plus' : sign === '-' ? 'minus' : sign);
const stepMark = { '+': '→⁺', '-': '→⁻', '?': '→?' } as const;
const signVerb = ({ sign, total }: EffectGroup) => {
  const verbs: Record<SignWord, readonly [string, string]> = {
    '+': ['raises it', 'raise it'],
    '-': ['lowers it', 'lower it'],
    indeterminate: ['both raises and lowers it', 'both raise and lower it'],
    unclear: ['acts in a direction left open', 'act in a direction left open'],
    unsettled: ['is not settled', 'are not settled'],
  };
  return verbs[sign][total === 1 ? 0 : 1];
};

/** An ISO date: the year in bold, month and day in small type. */
const date = (iso: string) =>
  `<time datetime="${toHtml(iso)}">${toMarkdown(iso).replace(/^(-?\d+)(?:-(.+))?$/u, (_, year: string, day?: string) =>
    day === undefined ? `<b>${year}</b>` : `<b>${year}</b> <small>${day}</small>`,
  )}</time>`;

/** Markdown blocks of a content. `headline` is Markdown; `citation` is the short citation of the work. */
type Handler<K extends SlideContent['kind']> = (
  content: Extract<SlideContent, { kind: K }>,
  headline: string,
  citation: string,
) => string[];

const handlers: { readonly [K in SlideContent['kind']]: Handler<K> } = {
  title: (c, h) => [
    label(c.label),
    h,
    ...paragraph(c.subtitle),
    ...(c.given === '' ? [] : [`<p class="given">${toMarkdown(c.given)}</p>`]),
    ...small(c.citation),
  ],
  roadmap: (c, h) => [
    h,
    c.sections.map((s, i) => `${i + 1}. ${slideLink(s.title, s.slide)} <SectionTime section="${i + 1}" />`).join('\n'),
  ],
  method: (c, h) => [
    h,
    ...(c.coverage === '' ? [] : ['<SignLegend />', ...paragraph(c.coverage)]),
    ...paragraph(c.text),
    ...c.remarks.flatMap(small),
  ],
  section: (c, h) => [
    label(c.period === '' ? c.label : `${c.label} · “${c.period}”`),
    h,
    ...fence(c.diagram),
    ...(c.lead === '' ? [] : [`> “${toMarkdown(c.lead)}” <cite>heading in the text</cite>`]),
  ],
  claim: (c, h, citation) => [
    h,
    ...fence(c.diagram),
    ...c.quotes.map((q, i) =>
      blockquote(
        q,
        c.diagram ? citation.replaceAll(' ', '\u00a0') : citation,
        c.diagram && i === c.quotes.length - 1 ? c.remark : '',
      ),
    ),
    ...(c.diagram ? [] : small(c.remark)),
  ],
  map: (c, h) => [h, ...fence(c.diagram), ...small(c.remark)],
  effects: (c, h) => [
    h,
    ...list(
      c.groups.map((g) => {
        const units = `<EffectUnits direct="${g.direct}" through="${g.indirect}" sign="${signClass(g.sign)}" />`;
        const parts = [
          g.direct > 0 ? `${g.direct} directly` : '',
          g.indirect > 0 ? `${g.indirect} through others` : '',
        ].filter((x) => x !== '');
        return `<b class="effect ${signClass(g.sign)}">${g.total} ${signVerb(g)}</b> ${units} <span>${parts.join(', ')}</span>`;
      }),
    ),
    ...small(c.remark),
  ],
  balance: (c, h) => [
    h,
    [
      '| Section | Raise | Lower | Indeterminate | Unclear | Unsettled |',
      '|---|--:|--:|--:|--:|--:|',
      ...c.bars.map(
        (b) => `| ${toCell(b.section)} | ${[b.raise, b.lower, b.indeterminate, b.unclear, b.unsettled].join(' | ')} |`,
      ),
    ].join('\n'),
    ...small(c.remark),
  ],
  loop: (c, h) => [
    label(c.label),
    h,
    ...fence(c.diagram),
    `<p class="rests">${toMarkdown(c.remark)} ${references(c.claims)}</p>`,
  ],
  finding: (c, h) => [
    label(c.label),
    h,
    ...fence(c.diagram),
    ...(c.names.length === 0 ? [] : [`<p class="names">${c.names.map(toMarkdown).join(' · ')}</p>`]),
    ...(c.diagram ? [] : paragraph(c.remark)),
    `<p class="rests">${[toMarkdown(c.robustness), references(c.claims)].filter((x) => x !== '').join(' ')}</p>`,
  ],
  paths: (c, h) => [
    h,
    [
      '| Path | | Told | |',
      '|---|---|---|---|',
      ...c.rows.map((r) => {
        const path = r.factors.map((f, i) => (i === 0 ? toCell(f) : `${stepMark[r.steps[i - 1] ?? '?']} ${toCell(f)}`));
        return `| ${path.join(' ')} | ${signMark[r.sign]} | ${toCell(r.passages)} | ${references(r.claims)} |`;
      }),
    ].join('\n'),
  ],
  timeline: (c, h) => [
    h,
    ...list(
      c.facts.map(
        (f) =>
          `${date(f.date)} <span>${toMarkdown(f.label)}</span> <small>${toMarkdown(f.reference)}${f.section === '' ? '' : ` ${slideLink(f.section, f.slide)}`}</small>`,
      ),
    ),
  ],
  discussion: (c, h) => [h, ...list(c.questions.map(toMarkdownLine))],
  references: (c, h) => [h, ...list(c.entries.map(toMarkdownLine))],
  evidence: (c, h, citation) => [
    label(`Evidence · ${citation}, ${c.place}`),
    h,
    `> ${quoteParts(c.statement)}`,
    ...list(
      c.links.map(
        (l) =>
          `${toMarkdown(l.sentence)} On “${toMarkdown(l.cue)}” (${toMarkdown(l.confidence)}).${l.remark ? ` ${toMarkdown(l.remark)}` : ''}`,
      ),
    ),
    ...(c.links.length === 0 ? ['<small>No causal link is asserted.</small>'] : []),
  ],
};

/** The Markdown blocks of a slide, without frontmatter and notes. */
export function emitBody(slide: SlidePlan, citation: string): string[] {
  const handler = handlers[slide.content.kind] as Handler<SlideContent['kind']>;
  return handler(slide.content as never, `# ${toMarkdownLine(slide.headline)}`, citation);
}
