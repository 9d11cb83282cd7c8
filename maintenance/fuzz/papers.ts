/** Makes PowerPoint files and handouts of hostile decks, and reads them with an XML and an HTML parser. */
import assert from 'node:assert/strict';
import { parse } from '@slidev/parser';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { SaxesParser } from 'saxes';
import { drawMap } from '../../scripts/diagrams/draw-map.ts';
import type { Effects } from '../../scripts/effects.ts';
import { emitSlides, joinSlides } from '../../scripts/emit/index.ts';
import { handoutHtml, notesHtml } from '../../scripts/export/handout/handout-html.ts';
import { paperTalk } from '../../scripts/export/handout/sheets.ts';
import { deckFile } from '../../scripts/export/pptx/deck-file.ts';
import type { HostileDeck } from '../../scripts/fixtures/hostile-deck.ts';
import { fold } from '../../scripts/fixtures/hostile-text.ts';
import { mapLayout } from '../../scripts/layout/index.ts';
import { type Model, shownText } from '../../scripts/model/index.ts';
import type { DeckPlan } from '../../scripts/plan/index.ts';
import { readColours } from '../../scripts/project/look/read-colours.ts';
import { planTalks } from '../../scripts/project/slides/generate-talks.ts';
import { modelOf } from './hostile-model.ts';

const colours = await readColours(undefined);

/** The texts of the paragraphs in a part of a PowerPoint file. @throws Error where it is no XML */
function paragraphsOf(xml: string): string[] {
  const paragraphs: string[] = [];
  let paragraph = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => assert.fail(error));
  parser.on('text', (text) => (paragraph += text));
  parser.on('closetag', ({ name }) => {
    if (name !== 'a:p') return;
    paragraphs.push(fold(paragraph));
    paragraph = '';
  });
  parser.write(xml).close();
  return paragraphs;
}

/** Quotes of a slide's content. */
function quotesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('parts' in value) return [fold((value.parts as { text: string }[]).map(({ text }) => text).join(''))];
  return Object.values(value).flatMap(quotesOf);
}

/** @throws Error where a part of the file is no XML or loads something, or a headline, a quote or a note is missing */
function checkPowerPoint(plan: DeckPlan): void {
  const chosen = plan.slides.map((_, i) => i);
  const draw = (diagram: Parameters<typeof drawMap>[0]) => drawMap(diagram, mapLayout);
  const parts = unzipSync(deckFile(plan, { chosen, withClicks: false, citation: 'A', colours, draw }));
  const texts = new Map<string, string[]>();
  for (const [name, bytes] of Object.entries(parts))
    if (/\.(?:xml|rels)$/u.test(name)) {
      const xml = strFromU8(bytes);
      texts.set(name, paragraphsOf(xml));
      assert.ok(!/TargetMode="External"|<a:hlinkClick [^>]*action="(?!ppaction:\/\/hlinksldjump)/u.test(xml), name);
    }
  for (const [i, { headline, content, notes }] of plan.slides.entries()) {
    const shown = texts.get(`ppt/slides/slide${i + 1}.xml`)!.join('\n');
    for (const text of [fold(headline), ...quotesOf(content)])
      assert.ok(shown.includes(text), `slide ${i + 1} lacks ${JSON.stringify(text)}: ${JSON.stringify(shown)}`);
    const said = texts.get(`ppt/notesSlides/notesSlide${i + 1}.xml`)?.join('\n') ?? '';
    for (const note of notes)
      if (note.kind === 'text')
        assert.ok(said.includes(fold(note.text)), `the notes lack ${JSON.stringify(note.text)}`);
  }
}

/** Elements of handouts and printed notes. */
const paperElements = new Set(
  `html head body main header h1 h2 h3 p span bdi blockquote cite mark ul ol li div i em strong article section`.split(
    ' ',
  ),
);

/** The text of a page. @throws Error where it has an element or attribute that Claimdeck does not write */
function textOfPaper(html: string): string {
  const { document } = new JSDOM(html).window;
  for (const element of document.querySelectorAll('*')) {
    assert.ok(paperElements.has(element.localName), `the element ${element.outerHTML}`);
    for (const { name } of element.attributes)
      assert.match(name, /^(?:class|dir|lang|role|aria-(?:label|hidden)|data-slide)$/u, element.outerHTML);
  }
  return fold(document.body.textContent);
}

/** @throws Error where a handout or the printed notes lack a headline, a quote, a remark or a note */
async function checkHandouts(model: Model, plan: DeckPlan): Promise<void> {
  const { slides } = await parse(joinSlides(emitSlides(plan)), 'talk.md');
  const titled = slides.map((slide, i) => ({ ...slide, headline: plan.slides[i]!.headline, label: `${i + 1}` }));
  const talk = paperTalk(
    model,
    model.talks[0]!,
    titled,
    titled.map((_, i) => i),
  );
  const handout = textOfPaper(handoutHtml(talk, '2').html);
  const notes = textOfPaper(notesHtml(talk).html);
  for (const { headline, notes: said } of plan.slides) {
    for (const page of [handout, notes]) assert.ok(page.includes(fold(headline)), `no ${JSON.stringify(headline)}`);
    for (const note of said)
      if (note.kind === 'text')
        assert.ok(notes.includes(fold(note.text)), `no ${JSON.stringify(note.text)} in ${notes}`);
  }
  const told = new Set(plan.slides.map(({ id }) => id));
  for (const { id, evidence } of model.claims.filter((claim) => told.has(`claim/${claim.id}`)))
    for (const { exact, start } of evidence) {
      const quote = fold(shownText(model.source, exact, start));
      assert.ok(handout.includes(quote), `the claim ${id} lacks ${JSON.stringify(quote)}`);
    }
}

/** Makes the files of a deck. @throws Error with what is wrong; other errors are crashes */
export async function runPapers(deck: HostileDeck, effects: Effects): Promise<void> {
  const model = modelOf(deck);
  const [plan] = planTalks(model, undefined, effects) as [DeckPlan];
  checkPowerPoint(plan);
  await checkHandouts(model, plan);
}
