/** Markdown of a slide's body: one handler per kind of slide. emit-slides.ts sets blank lines between blocks. */
import type { EffectSign } from '../analysis/index.ts';
import type { CitationRun } from '../citations/index.ts';
import {
  type Answer,
  type CountedList,
  type DeckPlan,
  type Diagram,
  linkText,
  type QuotePart,
  type QuoteShown,
  type SlideContent,
  type SlidePlan,
  type SlideReference,
} from '../plan/index.ts';
import { hasEra } from '../timeline-axis.ts';
import { inQuotationMarks, quotationMarks } from '../typography/index.ts';
import { foreignAttributes, isolate, isRightToLeft, timelineDate, type Wording, wordingOf } from '../wording/index.ts';
import { toHtml, toHtmlBlock, toMarkdown, toMarkdownLine, toVueText } from './escape.ts';
import { printDiagram, signMarks } from './mermaid-dialect.ts';

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

/** Markdown of a made sentence, marked where it is not in the language of the deck; empty for an empty one. */
const made = (markdown: string, { language }: DeckContext) => {
  const attributes = foreignAttributes(language);
  return markdown === '' || attributes === '' ? markdown : `<span${attributes}>${markdown}</span>`;
};

/** The words of a quote, in an element with its language where that is not the deck's. */
const quotedWords = ({ parts, lang }: QuoteShown) =>
  lang === undefined ? quoteParts(parts) : `<span lang="${toHtml(lang)}">${quoteParts(parts)}</span>`;

/** The quote with its place, a link from the place to the slide `evidence`, and a remark about the speaker. */
const blockquote = (
  quote: QuoteShown,
  context: DeckContext,
  { remark = '', evidence }: { readonly remark?: string; readonly evidence?: string } = {},
) => {
  const { citation, language } = context;
  const end = remark === '' ? '' : ` · ${made(toMarkdown(remark), context)}`;
  // A number such as that of `¶ 3` stays beside its word.
  const kept = quote.place.replace(/ (?=\d)/gu, '\u00a0');
  const text = isolated(kept, language);
  const place = evidence === undefined ? text : slideLink(kept, evidence, (s) => isolated(s, language));
  const [opening, closing] = quotationMarks(language, quote.parts.map((part) => part.text).join(''));
  return `> ${opening}${quotedWords(quote)}${closing} <cite>${isolated(citation, language)}, ${place}${end}</cite>`;
};

const paragraph = (text: string): string[] => (text === '' ? [] : [toMarkdownLine(text)]);
const list = (items: readonly string[]): string[] =>
  items.length === 0 ? [] : [items.map((i) => `- ${i}`).join('\n')];
const small = (text: string): string[] => (text === '' ? [] : [`<small>${toMarkdown(text)}</small>`]);
const madeParagraph = (text: string, context: DeckContext): string[] =>
  text === '' ? [] : [made(toMarkdownLine(text), context)];
const madeSmall = (text: string, { language }: DeckContext): string[] =>
  text === '' ? [] : [`<small${foreignAttributes(language)}>${toMarkdown(text)}</small>`];
const label = (text: string, { language }: DeckContext) =>
  `<p class="label"${foreignAttributes(language)}>${toHtmlBlock(text)}</p>`;
const slideLink = (text: string, slide: string, toText = toMarkdown) =>
  `<SlideLink to="${toHtml(slide)}">${toText(text)}</SlideLink>`;

/** Links to slides. A place such as `par. 5` stays in one line. */
const references = (list: readonly SlideReference[], toText = toMarkdown) =>
  list.map((l) => slideLink(l.text.replaceAll(' ', '\u00a0'), l.slide, toText)).join(', ');
/** A citation with its titles in italics. The element stays clear of the marks beside it, where `*` would not. */
const citation = (runs: readonly CitationRun[]) =>
  runs
    .map(({ text, italic }, i) => {
      if (italic) return `<em>${toMarkdown(text)}</em>`;
      return i === 0 ? `${toMarkdownLine(text)}${/\s*$/u.exec(text)![0]}` : toMarkdown(text);
    })
    .join('');
const toCell = (text: string) => toMarkdown(text).replaceAll('|', '&#124;');

/** The marks of effects by sign. */
export const effectMarks = {
  ...{ '+': '+', '-': '−', indeterminate: '±', unclear: '?', unsettled: '…' },
} as const satisfies Record<EffectSign, string>;
const signClass = (sign: EffectSign) => (sign === '+' ? 'plus' : sign === '-' ? 'minus' : sign);
/** An ISO date: the year in bold, the month by its name and the day in small type. */
function date(iso: string, context: DeckContext): string {
  const { year, day } = timelineDate(iso, context.wording);
  const small = day && ` <small>${made(toMarkdown(day), context)}</small>`;
  return `<time${hasEra(iso) ? ' class="with-era"' : ''} datetime="${toHtml(iso)}"><b>${toMarkdown(year)}</b>${small}</time>`;
}

/** The marks of answers: those of signs, and a cross. */
export const answerMarks = { ...signMarks, 'not+': '×', 'not-': '×' } as const satisfies Record<Answer, string>;

const options = (answers: readonly Answer[], context: DeckContext) =>
  answers
    .map((answer) => {
      const words = made(toMarkdown(context.wording.slides.sign.options[answer]), context);
      const kind = answer === '+' || answer === '-' ? signClass(answer) : 'unclear';
      return `- <b class="${kind}">${answerMarks[answer]}</b> ${words}`;
    })
    .join('\n');

/** The factors or links that a finding counts, one a line. */
function countedList({ groups, columns }: CountedList, context: DeckContext): string[] {
  if (groups.length === 0) return [];
  const lines = groups.flatMap(({ heading, items }) => {
    const own = items.map(
      ({ text, places }) =>
        `<li>${toHtmlBlock(text)}${places === '' ? '' : ` <small>${toHtmlBlock(places)}</small>`}</li>`,
    );
    return heading === '' ? own : [`<li><b>${made(toHtmlBlock(heading), context)}</b><ul>`, ...own, '</ul></li>'];
  });
  return [[`<ul class="counted in-${columns}">`, ...lines, '</ul>'].join('\n')];
}

/** A picture in the folder of the deck, with CSS classes. As an image, an SVG runs no script and loads nothing. */
const image = ({ file, alt }: { readonly file: string; readonly alt: string }, classes: string, deck: string) =>
  `<img class="${classes}" alt="${toVueText(alt)}" src="${toVueText(`../../data/${deck}/${file}`)}">`;

/** The logo of the title slide: one picture, or one for each scheme. */
function logo(content: Extract<SlideContent, { kind: 'title' }>, { deck }: DeckContext): string[] {
  if (!content.logo) return [];
  const { file, dark, alt } = content.logo;
  const picture = (path: string, name: string) => image({ file: path, alt }, name, deck);
  return dark === undefined
    ? [picture(file, 'logo')]
    : [`${picture(file, 'logo in-light')}${picture(dark, 'logo in-dark')}`];
}

interface DeckContext {
  /** Name of the deck's folder. */
  readonly deck: string;
  /** Short citation of the work. */
  readonly citation: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly wording: Wording;
}

/** Before the sign of a passage that denies. */
const denies = (context: DeckContext) =>
  `<small>${made(toHtmlBlock(context.wording.slides.contrast.denies), context)}</small> `;

/** Markdown blocks of a content. `headline` is Markdown. */
type Handler<K extends SlideContent['kind']> = (
  content: Extract<SlideContent, { kind: K }>,
  headline: string,
  context: DeckContext,
) => string[];

const handlers: { readonly [K in SlideContent['kind']]: Handler<K> } = {
  title: (c, h, context) => [
    label(c.label, context),
    h,
    ...paragraph(c.subtitle),
    ...(c.given === '' ? [] : [`<p class="given">${toHtmlBlock(c.given)}</p>`]),
    ...small(c.citation),
    ...logo(c, context),
  ],
  question: (c, h, context) => [
    h,
    ...c.sides.flatMap(({ sign, words, isDenial, quote }) => [
      `<p class="side ${signClass(sign)}">${isDenial ? denies(context) : ''}<b>${effectMarks[sign]}</b> ${made(toHtmlBlock(words), context)}</p>`,
      blockquote(quote, context),
    ]),
  ],
  argument: (c, h, context) => [
    c.isAsked ? `<p class="label">${toHtmlBlock(c.label)}</p>` : label(c.label, context),
    h,
    ...fence(c.diagram),
    ...c.quotes.map((q) => blockquote(q, context)),
    ...(c.claims.length === 0
      ? madeSmall(c.remark, context)
      : [`<p class="rests">${made(toHtmlBlock(c.remark), context)} ${references(c.claims, toHtmlBlock)}</p>`]),
  ],
  roadmap: (c, h) => [
    h,
    c.sections.map((s, i) => `${i + 1}. ${slideLink(s.title, s.slide)} <SectionTime section="${i + 1}" />`).join('\n'),
  ],
  method: (c, h, context) => [
    h,
    ...(c.coverage === ''
      ? []
      : [
          c.marks.length === 0 ? '<SignLegend />' : `<SignLegend marks="${c.marks.join(' ')}" />`,
          ...madeParagraph(c.coverage, context),
        ]),
    ...paragraph(c.text),
    ...c.remarks.flatMap(small),
  ],
  section: (c, h, context) => [
    `<p class="label">${made(toHtmlBlock(c.label), context)}${c.period === '' ? '' : ` · ${toHtmlBlock(inQuotationMarks(c.period, context.language))}`}</p>`,
    h,
    ...fence(c.diagram),
    ...(c.lead === ''
      ? []
      : [
          `> ${inQuotationMarks(toMarkdown(c.lead), context.language)} <cite>${made(toMarkdown(context.wording.slides.section.heading), context)}</cite>`,
        ]),
  ],
  sign: (c, h, context) => [
    label(c.label, context),
    h,
    `<p class="pair"><span>${toHtmlBlock(c.cause)}</span> <b><i>?</i></b> <span${c.isOutcome ? ' class="outcome"' : ''}>${toHtmlBlock(c.effect)}</span></p>`,
    options(['+', '-'], context),
  ],
  vote: (c, h, context) => [
    label(c.label, context),
    h,
    ...c.quotes.map((q) => blockquote(q, context)),
    options(c.answers, context),
  ],
  contrast: (c, h, context) => [
    h,
    ...c.sides.flatMap(({ sign, isHeld, isDenial, slide, quote }) => {
      const link = (html: string) => `<SlideLink to="${toHtml(slide)}">${html}</SlideLink>`;
      const words = sign && made(toHtmlBlock(context.wording.slides.question.sides[sign]), context);
      const held = isHeld ? ` ${made(toHtmlBlock(context.wording.slides.contrast.held), context)}` : '';
      const before = isDenial ? denies(context) : '';
      return [
        words
          ? `<p class="side ${signClass(sign)}">${before}<b>${effectMarks[sign]}</b> ${link(words)} <small>${toHtmlBlock(c.outcome)}${held}</small></p>`
          : `<p class="side">${before}${link(toHtmlBlock(quote.place))}</p>`,
        blockquote(quote, context),
      ];
    }),
  ],
  claim: (c, h, context) => [
    h,
    ...fence(c.diagram),
    ...c.quotes.map((q, i) =>
      blockquote(q, c.diagram ? { ...context, citation: context.citation.replaceAll(' ', '\u00a0') } : context, {
        remark: context.wording.links.text(
          [q.remark ?? '', c.diagram && i === c.quotes.length - 1 ? c.remark : ''].filter((r) => r !== ''),
        ),
      }),
    ),
    ...(c.diagram ? [] : madeSmall(c.remark, context)),
  ],
  claims: (c, h, context) => [
    h,
    ...c.claims.flatMap(({ id, assertion, quote }) => [
      `<p class="assertion">${toHtmlBlock(assertion)}</p>`,
      blockquote(quote, context, { evidence: `evidence/${id}` }),
    ]),
  ],
  map: (c, h, context) => [h, ...fence(c.diagram), ...madeSmall(c.remark, context)],
  effects: (c, h, context) => [
    h,
    ...list(
      c.groups.map((g) => {
        const { analysis } = context.wording;
        const [group, ways] = [analysis.effects.group(g.sign, g.total), analysis.effects.ways(g.direct, g.indirect)];
        const units = `<EffectUnits direct="${g.direct}" through="${g.indirect}" sign="${signClass(g.sign)}" />`;
        return `<b class="effect ${signClass(g.sign)}"${foreignAttributes(context.language)}>${group}</b> ${units} <span${foreignAttributes(context.language)}>${ways}</span>`;
      }),
    ),
    ...madeSmall(c.remark, context),
  ],
  balance: (c, h, context) => [
    h,
    [
      `| ${context.wording.analysis.balance.columns.map((name) => made(toCell(name), context)).join(' | ')} |`,
      '|---|--:|--:|--:|--:|--:|',
      ...c.bars.map(
        (b) => `| ${toCell(b.section)} | ${[b.raise, b.lower, b.indeterminate, b.unclear, b.unsettled].join(' | ')} |`,
      ),
    ].join('\n'),
    ...madeSmall(c.remark, context),
  ],
  loop: (c, h, context) => [
    label(c.label, context),
    h,
    ...fence(c.diagram),
    `<p class="rests">${made(toHtmlBlock(c.remark), context)} ${references(c.claims, toHtmlBlock)}</p>`,
  ],
  finding: (c, h, context) => [
    label(c.label, context),
    h,
    ...fence(c.diagram),
    ...countedList(c.counted, context),
    ...(c.diagram ? [] : madeParagraph(c.remark, context)),
    `<p class="rests">${[made(toHtmlBlock(c.robustness), context), references(c.claims, toHtmlBlock)].filter((x) => x !== '').join(' ')}</p>`,
  ],
  paths: (c, h, context) => [
    h,
    [
      `| ${made(toCell(context.wording.slides.paths.path), context)} | | ${made(toCell(context.wording.slides.paths.told), context)} | |`,
      '|---|---|---|---|',
      ...c.rows.map((r) => {
        const path = r.factors.map((f, i) =>
          i === 0 ? toCell(f) : `(${signMarks[r.steps[i - 1] ?? '?']}) ${toCell(f)}`,
        );
        return `| ${path.join(' ')} | ${effectMarks[r.sign]} | ${made(toCell(r.passages), context)} | ${references(r.claims)} |`;
      }),
    ].join('\n'),
  ],
  timeline: (c, h, context) => [
    h,
    ...list(
      c.facts.map(
        (f) =>
          `${date(f.date, context)} <span>${toMarkdown(f.label)}${f.section === '' ? '' : ` <small>${slideLink(f.section, f.slide)}</small>`}</span> <small>${toMarkdown(f.reference)}</small>`,
      ),
    ),
  ],
  picture: (c, h, { deck }) => [h, image(c, 'picture', deck), ...small(c.credit)],
  discussion: (c, h, context) => [
    h,
    ...list(c.questions.map((q) => (c.derived?.includes(q) ? made(toMarkdownLine(q), context) : toMarkdownLine(q)))),
  ],
  references: (c, h) => [h, ...list(c.entries.map(citation))],
  evidence: (c, h, context) => [
    `<p class="label">${made(toHtmlBlock(context.wording.frame.evidence), context)} · ${toHtmlBlock(
      `${isolate(context.citation, context.language)}, ${isolate(c.place, context.language)}${c.of > 1 ? ` · ${c.number}/${c.of}` : ''}`,
    )}</p>`,
    h,
    ...c.passages.map(
      (p, i) =>
        `> ${quotedWords(p)}${i === 0 ? '' : ` <cite>${isolated(context.citation, context.language)}, ${isolated(p.place, context.language)}</cite>`}`,
    ),
    ...list(c.links.map((l) => made(toMarkdown(linkText(l, context.wording.links)), context))),
    ...(c.hasNoLink ? madeSmall(context.wording.links.noLink, context) : []),
  ],
};

/** The Markdown blocks of a slide, without frontmatter and notes. */
export function emitBody(slide: SlidePlan, { deck, shortCitation, language }: DeckPlan): string[] {
  const handler = handlers[slide.content.kind] as Handler<SlideContent['kind']>;
  const context = { deck, citation: shortCitation, language, wording: wordingOf(language) };
  return handler(slide.content as never, `# ${toMarkdownLine(slide.headline)}`, context);
}
