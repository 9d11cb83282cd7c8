/** English words of the reader page. Its script loads this part alone. */
import { countOf } from './numbers.ts';

/** Words of the reader page. */
export const reader = {
  contents: 'Contents',
  map: 'The whole map',
  argument: 'The argument',
  claim: (number: number) => `Claim ${number}`,
  onSlides: 'On slides:',
  notes: 'Notes',
  /** Button of a claim in `dev`. */
  openInEditor: 'Open in the editor',
  factors: 'Factors',
  outcome: 'the outcome',
  /** What a factor does to the outcome through all its paths. */
  effects: {
    '+': 'It raises the outcome.',
    '-': 'It lowers the outcome.',
    indeterminate: 'It both raises and lowers the outcome.',
    unclear: 'It acts on the outcome in a direction left open.',
    unsettled: 'Its effect on the outcome is not settled.',
  },
  links: 'Links',
  saidIn: 'Said in',
  /** Behind a link in dispute: both signs are asserted, or the link is denied. */
  disputed: {
    signs: 'Disputed: the text asserts both signs.',
    denial: 'Disputed: one passage asserts it, another denies it.',
  },
  text: 'The text',
  /** How the text is marked. */
  marks: 'Quoted words are marked. The numbers behind them lead to the claims, the signs to the links.',
  /** Share of the letters of all statements that claims quote, in percent. */
  quoted: (percent: number) => `${percent} % of the letters of the text are quoted.`,
  uncoded: (statements: number) =>
    statements === 0
      ? 'Every statement is quoted.'
      : `${countOf(statements, 'statement')} that no claim quotes ${statements === 1 ? 'is' : 'are'} marked at the side.`,
  notQuoted: 'No claim quotes this statement.',
  findings: 'Findings',
  dates: 'Dates',
  agreement: {
    title: 'Agreement of the codings',
    intro: (coders: readonly string[]) => `Coders: ${coders.join(', ')}.`,
    differences: 'Differences, link by link',
    compare: 'Compare the codings on the map',
    decisions: {
      statements: 'statement asserts a cause',
      factors: 'factor takes part in a statement',
      links: 'link of a statement, with its sign',
    },
    decision: 'Decision',
    units: 'units',
    same: 'same',
    interval: '95 % interval',
    undefined: 'not defined',
  },
  files: 'Files',
  annotations: 'the claims as annotations of the text',
  works: 'the work and the references',
  /** An address of the page that leads to nothing, such as `factor/x`. */
  missing: (address: string) => `This page has no “${address}”.`,
  /** Before the link to the part with the most similar address. */
  nearest: 'The nearest is',
  search: {
    label: 'Search claims, quotes, factors and notes',
    /** `missing`: words that no passage has. */
    found: (hits: number, missing: readonly string[]) =>
      [
        hits === 0 ? 'Nothing found.' : `${countOf(hits, 'passage')} found.`,
        ...(missing.length > 0 ? [`No passage has ${missing.map((word) => `“${word}”`).join(', ')}.`] : []),
        ...(hits + missing.length === 0 ? ['No passage has all of these words.'] : []),
      ].join(' '),
    clear: 'Show everything',
  },
};
