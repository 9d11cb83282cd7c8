/** A slide that returns later in a talk: the same map or text for a short time, under an id of its own. */
import { type Wording, wordingOf } from '../../wording/index.ts';
import type { SlidePlan } from '../deck-plan.ts';
import type { SlideContent } from '../slide-content.ts';
import { speakingSeconds } from '../words.ts';

/** Seconds to recognise a map or a text. */
const recognitionSeconds = 8;

function recalledContent(
  content: SlideContent,
  id: string,
  remark: Wording['slides']['recall']['remark'],
): SlideContent {
  if (content.kind !== 'claim' || !content.diagram) return content;
  // All links are lit at once; the quote is on the first slide.
  return {
    ...content,
    clicks: 0,
    quotes: [],
    left: 0,
    isShort: false,
    remark: remark(id),
    diagram: { ...content.diagram, steps: [] },
  };
}

/** The `count`-th appearance of a slide, from 2: `claim/x@2`. `say` replaces the note that names the slide. */
export function recallSlide(
  slide: SlidePlan,
  count: number,
  options: { readonly pace: number; readonly language: string; readonly say: string | undefined },
): SlidePlan {
  const words = wordingOf(options.language).slides.recall;
  const say = options.say ?? words.say(slide.headline);
  return {
    ...slide,
    id: `${slide.id}@${count}`,
    content: recalledContent(slide.content, slide.id, words.remark),
    notes: [{ kind: 'text', text: say }],
    seconds: slide.appendix ? 0 : Math.round(speakingSeconds(say, options.pace) + recognitionSeconds),
  };
}
