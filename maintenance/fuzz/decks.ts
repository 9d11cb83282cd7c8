/** Takes hostile decks through check, generate and Slidev's parser, and looks for each of their texts in what comes out. */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { parse } from '@slidev/parser';
import type { Effects } from '../../scripts/effects.ts';
import { emitSlides, joinSlides, parseDiagram } from '../../scripts/emit/index.ts';
import type { HostileDeck } from '../../scripts/fixtures/hostile-deck.ts';
import { fold } from '../../scripts/fixtures/hostile-text.ts';
import { hasMustache, renderMarkdown, textOfHtml } from '../../scripts/fixtures/shown-markdown.ts';
import type { DeckPlan, SlidePlan } from '../../scripts/plan/index.ts';
import { requireModel } from '../../scripts/project/data/load-deck.ts';
import { generateTalks, planTalks } from '../../scripts/project/slides/generate-talks.ts';
import { modelOf } from './hostile-model.ts';

/** Keys of a slide's content whose values slides show. */
const shownKeys = new Set(
  `label subtitle given citation remark title text period lead cause effect place assertion section reference
  coverage robustness heading places confidence sentence`.split(/\s+/u),
);

/** Keys of content that diagrams hold, or that slides do not show as they are. */
const otherKeys = new Set(['diagram', 'bars', 'logo', 'links', 'bands', 'marks', 'sides', 'derived', 'rows']);

/** The texts that a slide shows besides its diagram, white space folded. */
function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return shownKeys.has(key) ? [fold(value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((part) => textsOf(part, typeof part === 'string' ? 'text' : key));
  if ('parts' in value) {
    const { parts, place } = value as { parts: { text: string }[]; place: string };
    return [fold(parts.map((part) => part.text).join('')), fold(place)];
  }
  return Object.entries(value).flatMap(([name, part]) => (otherKeys.has(name) ? [] : textsOf(part, name)));
}

/** Attributes and elements that Claimdeck writes. */
const ownTag =
  /^<(?:\/?(?:h1|p|b|i|em|small|mark|cite|span|bdi|time|blockquote|ul|ol|li|pre|code|table|thead|tbody|tr|th|td|br|SlideLink|SectionTime|SignLegend|EffectUnits)\b)(?: (?:class|id|lang|dir|datetime|to|section|marks|direct|through|sign|style|v-pre)(?:="[^"]*")?)* *\/?>$/u;

/** What is wrong with the Markdown of a slide; `undefined` if nothing is. */
function faultOfSlide({ headline, content, notes }: SlidePlan, markdown: string, note: string): string | undefined {
  const diagram = /^```mermaid\n([\s\S]*?)\n```$/mu.exec(markdown);
  const html = renderMarkdown(markdown.replace(diagram?.[0] ?? '', ''));
  if (hasMustache(html)) return `an expression of Vue in ${html}`;
  const foreign = html.match(/<[^>]*>/gu)?.find((tag) => !ownTag.test(tag));
  if (foreign !== undefined) return `the element ${foreign}`;
  const shown = textOfHtml(html);
  const lost = [fold(headline), ...textsOf(content)].find((text) => !shown.includes(text));
  if (lost !== undefined) return `the text ${JSON.stringify(lost)} is not in ${JSON.stringify(shown)}`;
  const planned = fold(notes.map((n) => (n.kind === 'click' ? '[click]' : n.text)).join('\n'));
  const read = textOfHtml(renderMarkdown(note));
  if (planned !== read) return `the note ${JSON.stringify(planned)} is read as ${JSON.stringify(read)}`;
  if ('diagram' in content && content.diagram !== undefined) {
    const map = parseDiagram(diagram?.[1] ?? '');
    if (map.kind !== 'map') return 'the diagram is no map';
    const labels = (nodes: readonly { readonly label: string }[]) => JSON.stringify(nodes.map((n) => fold(n.label)));
    if (labels(map.nodes) !== labels(content.diagram.nodes)) return `the labels ${labels(map.nodes)}`;
  }
  return undefined;
}

/** What is wrong with a talk as its Markdown has it; `undefined` if nothing is. */
async function faultOfTalk(plan: DeckPlan, text: string): Promise<string | undefined> {
  const { slides } = await parse(text, 'talk.md');
  const ids = (list: readonly unknown[]) => list.join(' ');
  const found = ids(slides.map((s) => s.frontmatter['id']));
  if (found !== ids(plan.slides.map((s) => s.id))) return `the slides are ${found}`;
  const { title, info, author = '' } = slides[0]!.frontmatter as Record<string, string>;
  const shown = [fold(title!.replaceAll('\u2060', '')), info, author];
  if (!isDeepStrictEqual(shown, [fold(plan.title.replaceAll('\u2060', '')), plan.subtitle, plan.presenter]))
    return `the headmatter has ${JSON.stringify(shown)}`;
  const listed = renderMarkdown(title!).trim();
  if (!/^<p>[^\n]*<\/p>$/u.test(listed) || /<(?:img|a)\b/u.test(listed))
    return `in lists of slides, the title is ${listed}`;
  const picture = slides.flatMap((s) => s.images ?? [])[0];
  if (picture !== undefined) return `Slidev would load the picture ${picture}`;
  for (const [i, slide] of plan.slides.entries()) {
    const fault = faultOfSlide(slide, slides[i]!.content, slides[i]!.note ?? '');
    if (fault !== undefined) return `${slide.id}: ${fault}`;
  }
  return undefined;
}

/** Writes the files of a deck as `data/d` below the root. */
export async function putDeck({ data, source }: HostileDeck, effects: Effects): Promise<void> {
  await effects.write('data/d/deck.json', JSON.stringify(data));
  await effects.write('data/d/source.txt', source);
}

/**
 * Checks a deck, reads its talk with Slidev's parser and, where its letters have fonts, generates it twice: the second run
 * must change nothing. @throws Error with what is wrong; other errors are crashes
 */
export async function runDeck(deck: HostileDeck, effects: Effects): Promise<void> {
  const [plan] = planTalks(modelOf(deck), undefined, effects);
  const text = joinSlides(emitSlides(plan!));
  const fault = await faultOfTalk(plan!, text);
  if (fault !== undefined) throw new Error(fault);
  if (!deck.isDrawn) return;
  await effects.remove('slides');
  await putDeck(deck, effects);
  const { model } = await requireModel('d', effects);
  const [first] = await generateTalks(model, undefined, effects);
  assert.equal(await effects.readText(first!.file), text);
  const [again] = await generateTalks(model, undefined, effects);
  assert.equal(again!.state, 'unchanged');
}
