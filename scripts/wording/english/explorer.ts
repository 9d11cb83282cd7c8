/** English words of the explorer. Its script loads this part alone. */
import { legend } from './frame.ts';
import { countOf } from './numbers.ts';

/** Words of the explorer. */
export const explorer = {
  map: 'Map that can be explored',
  /** Which keys the map has. */
  keys: 'In the map: arrow keys go from factor to factor, Enter opens one; + − 0 zoom; Shift and arrow keys move the map.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeMap: 'Whole map',
  controls: 'Search and filter',
  search: 'Find a factor',
  found: (factors: number) => (factors === 0 ? 'No factor has this name.' : `${countOf(factors, 'factor')} found.`),
  /** The map around a factor. */
  focus: {
    label: 'Around',
    none: 'the whole map',
    stepsIn: 'steps to causes',
    stepsOut: 'steps to effects',
    /** Links that are not shown. */
    rest: 'The rest',
    dimmed: 'dimmed',
    hidden: 'left out',
  },
  filter: {
    section: 'Section',
    sign: 'Sign',
    said: 'Stated',
    holder: 'Held by',
    all: 'all',
    author: 'the author',
    clear: 'Clear the filter',
  },
  signs: { '+': 'raises', '-': 'lowers', '?': 'left open' },
  confidence: { explicit: 'explicit', implied: 'implied' },
  only: { explicit: 'explicit only', implied: 'implied only' },
  /** How many links the map shows, how many denied ones besides, and the conditions; a sentence. */
  caption: (shown: number, all: number, denied: number, conditions: readonly string[]) =>
    `${shown} of ${countOf(all, 'link')}${denied === 0 ? '' : `, and ${denied} denied`}${conditions.length === 0 ? '' : `: ${conditions.join(', ')}`}.`,
  /** Conditions in the caption. */
  around: (factor: string, stepsIn: number, stepsOut: number) => `around “${factor}” (${stepsIn} back, ${stepsOut} on)`,
  heldBy: (holder: string) => `held by ${holder}`,
  heldByAuthor: 'held by the author',
  /** An id of an address that the map does not have, and the name of what has a similar one. */
  missing: (id: string, nearest: string | undefined) =>
    `The map has no factor, link or coding “${id}”.${nearest === undefined ? '' : ` The nearest is “${nearest}”.`}`,
  tooLarge: (factors: number) =>
    `The map has ${countOf(factors, 'factor')}, too many to read at once: it begins with the links around one of them.`,
  tabs: { name: 'Panels', details: 'Details', list: 'What is shown' },
  nothing: 'Choose a factor or a link: in the map, in the list, or by its name.',
  link: {
    cue: (cue: string) => `On the words “${cue}”`,
    deniedBy: (holder: string) => `denied by ${holder}`,
    conditional: 'under a condition',
    lowPole: 'the cause is low',
    claim: (place: string) => `Claim ${place}`,
    slides: 'Slides',
    against: 'The text also says',
    coders: 'What the coders have',
    noLink: 'no link here',
    notCoded: 'not yet coded',
  },
  factor: {
    outcome: 'the outcome',
    roles: {
      driver: 'a cause only',
      receiver: 'an effect only',
      intermediate: 'cause and effect',
      isolated: 'without links',
      denied: 'in denied links only',
    },
    causes: 'What acts on it',
    effects: 'What it acts on',
    claims: 'Claims with it',
    focusOn: 'Show its surroundings',
  },
  /** The legend of the map: what slides say of signs and marks, and what only this map has. */
  legend: {
    title: 'How to read the map',
    ...legend,
    disputed: { verb: 'disputed', meaning: 'two arrows: the text says both' },
    outcome: { verb: 'outcome', meaning: 'what the text explains' },
  },
  take: {
    label: 'Take this view with you',
    svg: 'SVG',
    png: 'PNG',
    csv: 'Quotes as CSV',
    link: 'Copy the link',
    copied: 'The link to this view is copied.',
    saved: (file: string) => `${file} is saved.`,
  },
};
