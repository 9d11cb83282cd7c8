/** Slidev markdown of a plan, presentable with plain Slidev. */
import { hash } from 'node:crypto';
import { defined } from '../defined.ts';
import type { DeckPlan, SlideContent, SlidePlan } from '../plan/index.ts';
import { foreignMarks } from '../wording/index.ts';
import { toDeckTitle, toNote } from './escape.ts';
import { frontmatterYaml } from './frontmatter-yaml.ts';
import { emitBody } from './slide-body.ts';

/** A slide as text. */
export interface SlideText {
  /** Id of the slide. */
  readonly id: string;
  /** Frontmatter in the order in which its keys are written. */
  readonly frontmatter: Readonly<Record<string, unknown>>;
  /** Markdown with the notes, without final newline. */
  readonly body: string;
}

/** First 12 hex digits of the SHA-256 of a body; line endings and blank lines at both ends do not count. */
export const bodyHash = (body: string): string => hash('sha256', body.replace(/\r\n?/gu, '\n').trim()).slice(0, 12);

function emitNotes(slide: SlidePlan): string[] {
  if (slide.notes.length === 0) return [];
  const lines = slide.notes.map((n) => (n.kind === 'click' ? '[click]' : toNote(n.text)));
  return [`<!--\n${lines.join('\n\n')}\n-->`];
}

/** The addon of a deck in Claimdeck's own repository: its root, two folders above the slides. */
const ownAddon = '@/../..';

/** Whether a slide shows a file in the folder of the deck. */
const hasPicture = ({ content }: SlidePlan) =>
  content.kind === 'picture' || (content.kind === 'title' && content.logo !== undefined);

/** The headmatter: settings of the deck, in the frontmatter of the first slide. `addon` is the specifier of Claimdeck. */
export function headmatterOf(plan: DeckPlan, addon: string = ownAddon): Record<string, unknown> {
  return {
    theme: 'default',
    addons: [addon],
    title: toDeckTitle(plan.title),
    titleTemplate: '%s',
    info: plan.subtitle,
    ...(plan.presenter === '' ? {} : { author: plan.presenter }),
    lang: plan.language,
    duration: `${plan.minutes}min`,
    colorSchema: 'auto',
    canvasWidth: plan.canvasWidth,
    routerMode: 'hash',
    selectable: true,
    fonts: { provider: 'none' },
    favicon: 'data:,',
    monaco: false,
    drawings: { enabled: false },
    remoteAssets: false,
    wakeLock: false,
    // Slidev 53 would look for pictures at their paths in the Markdown, which a built deck does not have.
    ...(plan.slides.some(hasPicture) ? { preloadImages: false } : {}),
    sections: plan.sections,
  };
}

/** Frontmatter that layouts of one kind of slide read; a key without a value is left out. */
function ownKeys(content: SlideContent): Readonly<Record<string, unknown>> {
  switch (content.kind) {
    case 'claim':
      return { left: content.left || undefined };
    case 'balance':
      return { bars: content.bars };
    case 'method':
      return { claims: content.claims.length > 0 ? content.claims : undefined };
    case 'timeline':
      return {
        dates: content.facts.map((f) => f.date),
        others: content.others.length > 0 ? content.others : undefined,
        bands: content.bands.length > 0 ? content.bands : undefined,
      };
    default:
      return {};
  }
}

const madeHeadlines: ReadonlySet<SlidePlan['content']['kind']> = new Set([
  'roadmap',
  'method',
  'sign',
  'claims',
  'map',
  'effects',
  'balance',
  'finding',
  'paths',
  'timeline',
  'discussion',
  'references',
]);

/** Whether Claimdeck makes the headline of a slide. Loops with names and questions of the data have their own. */
const hasMadeHeadline = ({ id, content }: SlidePlan) =>
  madeHeadlines.has(content.kind) ||
  id === 'argument' ||
  /^loop\/\d/u.test(id) ||
  ('isDerived' in content && content.isDerived === true);

/** CSS class of an evidence slide by the scale of its type. */
const evidenceClasses = { 1: [], 1.15: ['roomy'], 1.3: ['roomiest'] } as const;

/** CSS classes of a slide: those of its content, then the size of its headline; `undefined` without any. */
function classOf({ content, size }: SlidePlan): string | undefined {
  const quoteOnly = content.kind === 'claim' && !content.diagram;
  const classes = [
    ...(quoteOnly ? ['quote-only', ...(content.isShort ? ['short-quote'] : [])] : []),
    ...('isSmall' in content && content.isSmall ? ['small-quote'] : []),
    ...(content.kind === 'timeline' && content.isDense ? ['dense'] : []),
    ...(content.kind === 'evidence' ? evidenceClasses[content.scale] : []),
    ...(size === undefined ? [] : [size]),
  ];
  return classes.join(' ') || undefined;
}

/** One slide as text, without headmatter. */
export function slideText(slide: SlidePlan, plan: DeckPlan): SlideText {
  const body = [...emitBody(slide, plan), ...emitNotes(slide)].join('\n\n');
  const { id, content, section, appendix, seconds } = slide;
  const frontmatter = defined({
    layout: appendix ? 'appendix' : content.kind,
    id,
    section: section || undefined,
    // An HTML element in the heading would be part of the slide's title.
    headlineLang: hasMadeHeadline(slide) ? foreignMarks(plan.language).lang : undefined,
    clicks: 'clicks' in content ? content.clicks || undefined : undefined,
    class: classOf(slide),
    tells: slide.tells,
    ...ownKeys(content),
    seconds: appendix ? undefined : seconds,
    generated: bodyHash(body),
  });
  return { id, frontmatter, body };
}

/**
 * The slides of a plan as texts, in order. The frontmatter of the first one starts with the headmatter, which names the
 * addon by `addon`: by default the root of Claimdeck's own repository.
 */
export function emitSlides(plan: DeckPlan, addon?: string): SlideText[] {
  return plan.slides.map((slide, i) => {
    const text = slideText(slide, plan);
    return i === 0 ? { ...text, frontmatter: { ...headmatterOf(plan, addon), ...text.frontmatter } } : text;
  });
}

/** The slide file: LF, one final newline. */
export function joinSlides(
  slides: readonly { frontmatter: Readonly<Record<string, unknown>>; body: string }[],
): string {
  return slides
    .map(({ frontmatter, body }) => {
      const yaml = frontmatterYaml(frontmatter);
      return Object.keys(frontmatter).length === 0 ? `---\n---\n\n${body}\n` : `---\n${yaml}---\n\n${body}\n`;
    })
    .join('\n');
}
