/** A slide that returns later in a talk: its drawing or its words once more, short, under an id of its own. */
import type { SlideContent, SlidePlan } from './deck-plan.ts';
import { speakingSeconds } from './words.ts';

/** Seconds to find one's way in a drawing or a text that was seen before. */
const secondLook = 8;

function recalledContent(content: SlideContent, id: string): SlideContent {
  if (content.kind !== 'claim' || !content.diagram) return content;
  // The map with the claim's links, all at once; the quote stands on the first slide.
  return {
    ...content,
    quotes: [],
    remark: `Seen before, with its quote: ${id}`,
    diagram: { ...content.diagram, steps: [] },
  };
}

/** The `count`-th appearance of a slide, from 2: `claim/x@2`. `say` is what to say instead of its name. */
export function recallSlide(
  slide: SlidePlan,
  count: number,
  options: { readonly pace: number; readonly say: string | undefined },
): SlidePlan {
  const say = options.say ?? `Once more: ${slide.headline}`;
  return {
    ...slide,
    id: `${slide.id}@${count}`,
    content: recalledContent(slide.content, slide.id),
    notes: [{ kind: 'text', text: say }],
    seconds: slide.appendix ? 0 : Math.round(speakingSeconds(say, options.pace) + secondLook),
  };
}
