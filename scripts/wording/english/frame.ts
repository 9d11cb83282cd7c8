/** English words of the frame around a slide: footer, legend, charts, clock. */
import type { Pressures } from '../kinds.ts';
import type { Eras } from '../with-era.ts';

const raises = (n: number) => `${n} ${n === 1 ? 'raises' : 'raise'}`;
const lowers = (n: number) => `${n} ${n === 1 ? 'lowers' : 'lower'}`;

/** Signs and marks of links on maps, in a word, and what they mean. The browser of the explorer loads this part alone. */
export const legend = {
  plus: { verb: 'raises', meaning: 'both move the same way' },
  minus: { verb: 'lowers', meaning: 'they move opposite ways' },
  unclear: { verb: 'left open', meaning: 'no direction is given' },
  implied: { verb: 'implied', meaning: 'a thin line, not stated' },
  held: { verb: 'held', meaning: 'an actor’s belief or aim' },
  lowPole: { verb: 'when low', meaning: 'the cause is low or falls' },
  conditional: { verb: 'if', meaning: 'under a condition only' },
  denied: { verb: 'denied', meaning: 'reported, not held' },
};

/** Years before our era, and of ours where it is named. */
export const eras: Eras = { before: (years) => `${years} BCE`, since: (years) => `${years} CE` };

/** Words of the frame. The reader's browser loads this part alone. */
export const frame = {
  /** Clauses without full stop as sentences one after another. */
  sentences: (clauses: readonly string[]) => clauses.map((c) => `${c}.`).join(' '),
  /** What a slide is called, for screen readers. */
  slide: 'slide',
  appendix: 'Appendix: evidence',
  evidence: 'Evidence',
  /** Number of quotes that are only in the evidence, and its place. */
  quotesLeft: (count: number, place: string) => `+${count} in ${place}`,
  claim: 'Claim',
  mapOfSections: 'Map of all sections',
  references: 'References',
  /** Link to the reader of the deck, at what the slide shows. */
  reader: 'Reader',
  /** Link that opens the map of the reader over the slide, and the button that closes it. */
  explore: 'Explore',
  close: 'Close',
  derived: 'Derived from the coding, not said by the text',
  fromOutside: 'From outside the text',
  twin: 'Text of the diagram',
  /** Button that opens the text of the diagram. */
  asText: 'As text',
  /** Buttons of the map of all sections. */
  zoom: { map: 'Zoom of the map', in: 'Zoom in', out: 'Zoom out', whole: 'Whole map' },
  minutes: (minutes: number) => `${minutes} min`,
  sectionTime: (slides: number, minutes: number) => `${slides} ${slides === 1 ? 'slide' : 'slides'}, ${minutes} min`,
  legend,
  /** Text alternative of the squares of an effect. */
  units: (direct: number | string, indirect: number | string) => `${direct} directly, ${indirect} through others`,
  balance: {
    /** The factors that press on the outcome in a section, as a sentence without full stop. */
    section: (section: string, { raise, lower, indeterminate, unclear, unsettled }: Pressures) =>
      `${section}: ${[
        raises(raise),
        lowers(lower),
        indeterminate > 0 ? `${indeterminate} indeterminate` : '',
        unclear > 0 ? `${unclear} unclear` : '',
        unsettled > 0 ? `${unsettled} unsettled` : '',
      ]
        .filter((x) => x !== '')
        .join(', ')}`,
    chart: 'Raising and lowering factors, by section',
    raise: raises,
    lower: lowers,
    open: (n: number) => `${n} open`,
    /** Factors that act only in beliefs or aims of actors. */
    held: (n: number) => `${n} as aims`,
  },
  coverage: {
    chart: 'Claims on each statement of the text, by section',
    /** Caption of the chart of squares, and of one of plain columns. */
    squares: 'Square: a claim; column: a statement; line: a section',
    columns: 'Column: the claims on a statement; below: the section',
    section: (section: number, claims: readonly number[]) =>
      `Section ${section}: ${claims.join(', ')} ${claims.length === 1 && claims[0] === 1 ? 'claim' : 'claims'}.`,
  },
  timeline: {
    chart: 'The dates to scale',
    eras,
    axis: (
      span: { readonly from: string; readonly to: string },
      shown: { readonly here: number; readonly all: number },
      dates: readonly string[],
    ) =>
      `The axis runs from ${span.from} to ${span.to}. This slide has ${shown.here} of ${shown.all} dates: ${dates.join(', ')}.`,
  },
  /** Time of a slide and the time reached, of the whole talk; `total` is empty if it is not known. */
  clock: (seconds: number, reached: string, total: string) =>
    `${seconds} s · reached ${reached}${total === '' ? '' : ` of ${total}`}`,
};
