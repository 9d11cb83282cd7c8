/** What a handout and printed notes say of each slide, from the slides of a talk and the model. Pure. */
import MarkdownIt from 'markdown-it/dist/markdown-it.min.js';
import { fullCitation, shortCitation } from '../../citations/index.ts';
import { toHtml } from '../../emit/index.ts';
import { lookupOf, type Model, type Talk } from '../../model/index.ts';
import { claimsTold, headlineOf, linksInWords, linkText } from '../../plan/index.ts';
import { wordingOf } from '../../wording/index.ts';
import { slideMaps } from '../slide-maps.ts';
import type { FileSlide } from '../text/talk-text.ts';
import { type Passage, passagesOf } from './passages.ts';

/** A claim on a slide. */
export interface SheetClaim {
  /** The claim as a sentence; empty on a slide whose headline says it. */
  readonly assertion: string;
  /** Its quotes in their statements; at least one. */
  readonly passages: readonly Passage[];
  /** Its links in words, each with its cue and its remarks; a sentence that says so where it has none. */
  readonly links: readonly string[];
}

/** A slide on paper. */
export interface Sheet {
  /** 1-based number of the slide in the talk. */
  readonly number: number;
  /** Its number as its foot has it: in the talk, or in the appendix with an A before it. */
  readonly label: string;
  /** Layout of the slide, such as `claim`. */
  readonly layout: string;
  /** Headline as plain text; empty if it has none. */
  readonly headline: string;
  /** Claims that the slide tells; empty if it tells none. */
  readonly claims: readonly SheetClaim[];
  /** Its maps in words; empty if it has none. */
  readonly twin: string;
  /** Speaker's notes as HTML; empty if it has none. */
  readonly notes: string;
  /** Seconds of the slide. */
  readonly seconds: number;
  /** Seconds of the talk up to its end. */
  readonly reached: number;
}

/** A talk on paper. */
export interface PaperTalk {
  /** Title of the talk. */
  readonly title: string;
  /** Empty if the talk has none. */
  readonly subtitle: string;
  /** Presenter, occasion and date; empty if the data have none. */
  readonly given: string;
  /** Full citation of the work. */
  readonly citation: string;
  /** How places name the work: `Zheng & Chung`. */
  readonly shortCitation: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Length of the talk, in minutes. */
  readonly minutes: number;
  /** Chosen slides, in order. */
  readonly sheets: readonly Sheet[];
  /** References as HTML. */
  readonly references: string;
}

/** A slide of a talk's file with its title as plain text, and its number. */
export interface TitledSlide extends FileSlide {
  /** Headline without Markdown escapes; empty if it has none. */
  readonly headline: string;
  /** Its number as its foot has it. */
  readonly label: string;
}

const markdown = MarkdownIt({ html: false });

/** HTML of Markdown. HTML tags in it are left out. */
const toPaper = (text: string) =>
  markdown
    // Noncharacters of Unicode keep the place of italics, whose elements would be dropped too.
    .render(
      text
        .replaceAll('<em>', '\uFDD0')
        .replaceAll('</em>', '\uFDD1')
        .replace(/<\/?[a-z][^>]*>/giu, ''),
    )
    .replaceAll('\uFDD0', '<em>')
    .replaceAll('\uFDD1', '</em>')
    .trim();

const withoutHeadline = (content: string) => content.replace(/^#\s.*$/mu, '');

function claimOf(model: Model, id: string, isShared: boolean): SheetClaim[] {
  const claim = lookupOf(model).claims.get(id);
  if (!claim) return [];
  const { links } = wordingOf(model.language);
  const sentences = linksInWords(model, claim).map((l) => linkText(l, links));
  return [
    {
      assertion: isShared ? headlineOf(model, claim) : '',
      passages: passagesOf(model, claim),
      links: sentences.length === 0 ? [links.noLink] : sentences,
    },
  ];
}

/**
 * Notes as HTML; a click is an empty element, since no font of the deck need have a sign for it. Its place is kept by a
 * noncharacter, as in `toPaper`.
 */
const notesHtml = (note: string) =>
  toPaper(note.replace(/^\[click(?::\d+)?\]\s*/gmu, '\uFDD2')).replaceAll('\uFDD2', '<i class="click"></i>');

const secondsOf = ({ frontmatter }: FileSlide) => Number(frontmatter['seconds'] ?? 0);

function sheetOf(model: Model, slides: readonly TitledSlide[], index: number): Sheet {
  const slide = slides[index]!;
  const { frontmatter } = slide;
  const tells = frontmatter['tells'] as readonly string[] | undefined;
  const ids = claimsTold({ id: String(frontmatter['id'] ?? ''), ...(tells ? { tells } : {}) });
  return {
    number: index + 1,
    label: slide.label,
    layout: String(frontmatter['layout'] ?? ''),
    headline: slide.headline,
    claims: ids.flatMap((id) => claimOf(model, id, ids.length > 1)),
    twin: slideMaps(slide.content)
      .map((map) => map.twin)
      .join(' '),
    notes: notesHtml(slide.note ?? ''),
    seconds: secondsOf(slide),
    reached: slides.slice(0, index + 1).reduce((sum, s) => sum + secondsOf(s), 0),
  };
}

/** A talk on paper. `slides` are all of its file without hidden ones; `chosen` are 0-based positions, ascending. */
export function paperTalk(
  model: Model,
  talk: Talk,
  slides: readonly TitledSlide[],
  chosen: readonly number[],
): PaperTalk {
  const citation = fullCitation(model.work, model);
  const lists = slides
    .filter((s) => s.frontmatter['layout'] === 'references')
    .map((s) => toPaper(withoutHeadline(s.content)));
  return {
    title: talk.title,
    subtitle: talk.subtitle ?? '',
    given: [talk.presenter, talk.occasion, talk.date].filter(Boolean).join(' · '),
    citation,
    shortCitation: shortCitation(model.work, model),
    language: model.language,
    minutes: talk.minutes,
    sheets: chosen.map((i) => sheetOf(model, slides, i)),
    references: lists.length > 0 ? lists.join('\n') : `<p>${toHtml(citation)}</p>`,
  };
}
