/** Markdown of a slide's body: one handler per kind of slide. emit-slides.ts sets blank lines between blocks. */
import type { EffectSign } from '../analysis/index.ts';
import type {
  DeckPlan,
  Diagram,
  QuotePart,
  QuoteShown,
  SlideContent,
  SlidePlan,
  SlideReference,
} from '../plan/index.ts';
import { isolate, isRightToLeft, type Wording, wordingOf } from '../wording/index.ts';
import { toHtml, toHtmlBlock, toMarkdown, toMarkdownLine } from './escape.ts';
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

/** Markdown of a text whose direction does not depend on the words around it. */
const isolated = (text: string, language: string) =>
  isRightToLeft(language) ? `<bdi>${toMarkdown(text)}</bdi>` : toMarkdown(text);

/** The quote with its place and an optional remark about the speaker. */
const blockquote = (quote: QuoteShown, { citation, language }: DeckContext, remark = '') =>
  `> “${quoteParts(quote.parts)}” <cite>${isolated(citation, language)}, ${isolated(quote.place, language)}${remark === '' ? '' : ` · ${toMarkdown(remark)}`}</cite>`;

const paragraph = (text: string): string[] => (text === '' ? [] : [toMarkdownLine(text)]);
const list = (items: readonly string[]): string[] =>
  items.length === 0 ? [] : [items.map((i) => `- ${i}`).join('\n')];
const small = (text: string): string[] => (text === '' ? [] : [`<small>${toMarkdown(text)}</small>`]);
const label = (text: string) => `<p class="label">${toHtmlBlock(text)}</p>`;
const slideLink = (text: string, slide: string, toText = toMarkdown) =>
  `<SlideLink to="${toHtml(slide)}">${toText(text)}</SlideLink>`;

/** Links to slides. A place such as `par. 5` stays in one line. */
const references = (list: readonly SlideReference[], toText = toMarkdown) =>
  list.map((l) => slideLink(l.text.replaceAll(' ', '\u00a0'), l.slide, toText)).join(', ');
/** Markdown of text in a table cell. */
const toCell = (text: string) => toMarkdown(text).replaceAll('|', '&#124;');

const signMark: Record<EffectSign, string> = { '+': '+', '-': '−', indeterminate: '±', unclear: '?', unsettled: '…' };
const signClass = (sign: EffectSign) => (sign === '+' ? 'plus' : sign === '-' ? 'minus' : sign);
const stepMark = { '+': '→⁺', '-': '→⁻', '?': '→?' } as const;
/** An ISO date: the year in bold, month and day in small type. */
const date = (iso: string) =>
  `<time datetime="${toHtml(iso)}">${toMarkdown(iso).replace(/^(-?\d+)(?:-(.+))?$/u, (_, year: string, day?: string) =>
    day === undefined ? `<b>${year}</b>` : `<b>${year}</b> <small>${day}</small>`,
  )}</time>`;

/** What all slides of a deck have in common. */
interface DeckContext {
  /** Short citation of the work. */
  readonly citation: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Sentences in the language of the deck. */
  readonly wording: Wording;
}

/** Markdown blocks of a content. `headline` is Markdown. */
type Handler<K extends SlideContent['kind']> = (
  content: Extract<SlideContent, { kind: K }>,
  headline: string,
  context: DeckContext,
) => string[];

const handlers: { readonly [K in SlideContent['kind']]: Handler<K> } = {
  title: (c, h) => [
    label(c.label),
    h,
    ...paragraph(c.subtitle),
    ...(c.given === '' ? [] : [`<p class="given">${toHtmlBlock(c.given)}</p>`]),
    ...small(c.citation),
  ],
  question: (c, h, context) => [
    h,
    ...c.sides.flatMap(({ sign, quote }) => [
      `<p class="side ${signClass(sign)}"><b>${signMark[sign]}</b> ${toHtmlBlock(context.wording.slides.question.sides[sign])}</p>`,
      blockquote(quote, context),
    ]),
  ],
  argument: (c, h) => [
    label(c.label),
    h,
    ...fence(c.diagram),
    ...(c.claims.length === 0
      ? []
      : [`<p class="rests">${toHtmlBlock(c.remark)} ${references(c.claims, toHtmlBlock)}</p>`]),
  ],
  roadmap: (c, h) => [
    h,
    c.sections.map((s, i) => `${i + 1}. ${slideLink(s.title, s.slide)} <SectionTime section="${i + 1}" />`).join('\n'),
  ],
  method: (c, h) => [
    h,
    ...(c.coverage === ''
      ? []
      : [
          c.marks.length === 0 ? '<SignLegend />' : `<SignLegend marks="${c.marks.join(' ')}" />`,
          ...paragraph(c.coverage),
        ]),
    ...paragraph(c.text),
    ...c.remarks.flatMap(small),
  ],
  section: (c, h, { wording }) => [
    label(c.period === '' ? c.label : `${c.label} · “${c.period}”`),
    h,
    ...fence(c.diagram),
    ...(c.lead === '' ? [] : [`> “${toMarkdown(c.lead)}” <cite>${toMarkdown(wording.slides.section.heading)}</cite>`]),
  ],
  claim: (c, h, context) => [
    h,
    ...fence(c.diagram),
    ...c.quotes.map((q, i) =>
      blockquote(
        q,
        c.diagram ? { ...context, citation: context.citation.replaceAll(' ', '\u00a0') } : context,
        c.diagram && i === c.quotes.length - 1 ? c.remark : '',
      ),
    ),
    ...(c.diagram ? [] : small(c.remark)),
  ],
  map: (c, h) => [h, ...fence(c.diagram), ...small(c.remark)],
  effects: (c, h, { wording: { analysis } }) => [
    h,
    ...list(
      c.groups.map((g) => {
        const units = `<EffectUnits direct="${g.direct}" through="${g.indirect}" sign="${signClass(g.sign)}" />`;
        return `<b class="effect ${signClass(g.sign)}">${analysis.effects.group(g.sign, g.total)}</b> ${units} <span>${analysis.effects.ways(g.direct, g.indirect)}</span>`;
      }),
    ),
    ...small(c.remark),
  ],
  balance: (c, h, { wording: { analysis } }) => [
    h,
    [
      `| ${analysis.balance.columns.map(toCell).join(' | ')} |`,
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
    `<p class="rests">${toHtmlBlock(c.remark)} ${references(c.claims, toHtmlBlock)}</p>`,
  ],
  finding: (c, h) => [
    label(c.label),
    h,
    ...fence(c.diagram),
    ...(c.names.length === 0 ? [] : [`<p class="names">${c.names.map(toHtmlBlock).join(' · ')}</p>`]),
    ...(c.diagram ? [] : paragraph(c.remark)),
    `<p class="rests">${[toHtmlBlock(c.robustness), references(c.claims, toHtmlBlock)].filter((x) => x !== '').join(' ')}</p>`,
  ],
  paths: (c, h, { wording }) => [
    h,
    [
      `| ${toCell(wording.slides.paths.path)} | | ${toCell(wording.slides.paths.told)} | |`,
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
  evidence: (c, h, { citation, language, wording: { frame, links } }) => [
    label(
      `${frame.evidence} · ${isolate(citation, language)}, ${isolate(c.place, language)}${c.of > 1 ? ` · ${c.number}/${c.of}` : ''}`,
    ),
    h,
    ...c.passages.map(
      (p, i) =>
        `> ${quoteParts(p.parts)}${i === 0 ? '' : ` <cite>${isolated(citation, language)}, ${isolated(p.place, language)}</cite>`}`,
    ),
    ...list(
      c.links.map((l) =>
        toMarkdown(links.text([l.sentence, links.cue(l.cue, l.confidence), ...(l.remark ? [l.remark] : [])])),
      ),
    ),
    ...(c.hasNoLink ? small(links.noLink) : []),
  ],
};

/** The Markdown blocks of a slide, without frontmatter and notes. */
export function emitBody(slide: SlidePlan, { shortCitation, language }: DeckPlan): string[] {
  const handler = handlers[slide.content.kind] as Handler<SlideContent['kind']>;
  const context = { citation: shortCitation, language, wording: wordingOf(language) };
  return handler(slide.content as never, `# ${toMarkdownLine(slide.headline)}`, context);
}
