/** The permanent codes of all faults, with the severity and the hint that goes with each. */
import type { Diagnostic, Severity } from './diagnostic.ts';

interface Entry {
  readonly severity: Severity;
  readonly hint: string;
}

/** Every code Claimdeck can report. A code is never renamed or reused. */
export const catalogue = {
  E_DECK_MISSING: { severity: 'error', hint: 'Name a folder below data/, or make one with `claimdeck new`.' },
  E_SOURCE_MISSING: { severity: 'error', hint: 'Put the text, verbatim and in UTF-8, into source.txt beside deck.ts.' },
  E_SOURCE_EMPTY: { severity: 'error', hint: 'Put the text, verbatim and in UTF-8, into source.txt.' },
  E_DATA_BROKEN: { severity: 'error', hint: 'The file does not load; mend it at the line named, `npx tsc` says more.' },
  E_DATA_SHAPE: { severity: 'error', hint: 'See the data reference in README.md for the fields and their types.' },
  E_ID_DUPLICATE: { severity: 'error', hint: 'Ids name slides: give each its own.' },
  E_FACTOR_UNKNOWN: { severity: 'error', hint: 'Use an id of factors.ts, or add the factor there.' },
  E_OUTCOME_UNKNOWN: { severity: 'error', hint: 'Set `outcome` to the id of a factor.' },
  E_REFERENCE_UNKNOWN: { severity: 'error', hint: 'Add the work to `references`, or correct the id.' },
  E_SLIDE_UNKNOWN: {
    severity: 'error',
    hint: 'Slide ids look like `claim/<id>` or `section/<id>`; `claimdeck generate` lists them.',
  },
  E_SECTION_UNKNOWN: { severity: 'error', hint: 'Use the id of a section of the deck.' },
  E_TALK_UNKNOWN: { severity: 'error', hint: 'Use the id of a talk of the deck.' },
  E_LINK_WITHOUT_CLAIM: {
    severity: 'error',
    hint: 'A link stands in the `links` of the claim whose words license it.',
  },
  E_LINK_DUPLICATE: { severity: 'error', hint: 'A claim asserts a link once; merge the two.' },
  E_QUOTE_NOT_VERBATIM: {
    severity: 'error',
    hint: 'Copy the words letter for letter from source.txt; only line wraps and runs of white space are forgiven.',
  },
  E_QUOTE_AMBIGUOUS: {
    severity: 'error',
    hint: 'The words occur more than once: add `prefix` or `suffix`, the words just before or after.',
  },
  E_QUOTE_OUTSIDE_SECTION: { severity: 'error', hint: 'Move the claim to the section in which its words stand.' },
  E_QUOTE_ACROSS_STATEMENTS: {
    severity: 'error',
    hint: 'Quote each statement on its own: `evidence` takes several quotes.',
  },
  E_HEADING_NOT_VERBATIM: {
    severity: 'error',
    hint: 'Copy the heading as it stands in source.txt; a wording of your own goes into `title`.',
  },
  E_CUE_NOT_IN_EVIDENCE: { severity: 'error', hint: 'The cue is a stretch of one of the quotes of its claim.' },
  E_CUE_AMBIGUOUS: {
    severity: 'error',
    hint: 'Add `cuePrefix` or `cueSuffix` to the link: the words just before or after the cue in its quote.',
  },
  E_ASSERTION_LONG: { severity: 'error', hint: 'A headline is a sentence of at most 15 words; say more in `notes`.' },
  W_STATEMENT_UNCOVERED: {
    severity: 'warning',
    hint: 'Code the statement, as `descriptive` where it asserts no cause.',
  },
  W_FACTOR_UNUSED: { severity: 'warning', hint: 'No link names this factor: use it or take it out.' },
  W_LABEL_LONG: { severity: 'warning', hint: 'Labels of two to five words stay readable in a diagram.' },
  W_NOTES_LONG: { severity: 'warning', hint: 'Split the claim or shorten its notes; `minutes` sets the time by hand.' },
  W_TALK_OVER_BUDGET: {
    severity: 'warning',
    hint: 'Shorten notes, leave out claims with `exclude`, or give the talk more `minutes`.',
  },
  E_SLIDES_MISSING: { severity: 'error', hint: 'Run `claimdeck generate` first.' },
  E_SLIDE_EDITED: {
    severity: 'error',
    hint: 'Nothing was written. `generate --take mine` keeps the slide as changed by hand, `--take generated` takes the new one; `--slide ID` decides for one slide.',
  },
  E_TALK_EXISTS: {
    severity: 'error',
    hint: 'Save it under another id, or add --replace to write over a talk saved before.',
  },
  E_REMIX_REFUSED: {
    severity: 'error',
    hint: 'Open the board at the address that `claimdeck dev` tells, and save from there.',
  },
  E_MERMAID_SYNTAX: {
    severity: 'error',
    hint: 'Mend the diagram at the line named, or run `claimdeck generate` to have it written anew.',
  },
  E_MERMAID_TOO_LONG: {
    severity: 'error',
    hint: 'Mermaid draws at most 50,000 characters and 500 links a diagram: split it.',
  },
  E_BROWSER_MISSING: {
    severity: 'error',
    hint: 'Install Google Chrome or Microsoft Edge, or name a Chromium with --browser; `claimdeck doctor` says what was looked for.',
  },
  W_BROWSER_MISSING: {
    severity: 'warning',
    hint: 'Diagrams are drawn by the reader’s browser instead; `claimdeck doctor` says how to get one.',
  },
  W_LABELS_SMALL: {
    severity: 'warning',
    hint: 'Split the claim, or shorten the labels of its factors.',
  },
  E_BUILD_FAILED: { severity: 'error', hint: 'Run again with --debug to see where.' },
  E_EXPORT_FAILED: { severity: 'error', hint: 'Run again with --debug to see where.' },
  E_RENDER_OVERFLOW: {
    severity: 'error',
    hint: 'Shorten the text, or split the slide; nothing is made smaller to fit.',
  },
  E_RENDER_OVERLAP: { severity: 'error', hint: 'Shorten the labels or the text, or split the map.' },
  E_RENDER_WORD_BROKEN: { severity: 'error', hint: 'Use a shorter word, or set a soft hyphen where it may break.' },
  E_RENDER_FONT_SMALL: {
    severity: 'error',
    hint: 'Sizes count after scaling: fewer factors or shorter labels make a map larger; text is set in the style sheet.',
  },
  E_RENDER_CONTRAST: { severity: 'error', hint: 'Choose a darker or lighter colour in styles/tokens.css.' },
  E_RENDER_GHOST: {
    severity: 'error',
    hint: 'The steps of the slide’s diagram say what is lit at which click; see the rules for `.ghost` in styles/.',
  },
  E_RENDER_TWIN_MISSING: {
    severity: 'error',
    hint: 'Give the diagram `accTitle` and `accDescr`, a picture its alt text, a chart a table.',
  },
  E_RENDER_LINK_UNKNOWN: { severity: 'error', hint: 'Link to the id of a slide, such as `claim/<id>`.' },
  E_RENDER_REQUEST: { severity: 'error', hint: 'Put the file into the deck’s public/ folder and name it from there.' },
  E_RENDER_SCRIPT: { severity: 'error', hint: 'Open the slide in a browser with its console for where it happened.' },
  E_RENDER_AXE: { severity: 'error', hint: 'axe-core’s rule tells who is shut out and how to mend it.' },
  E_RENDER_HEADLINE: { severity: 'error', hint: 'Shorten the assertion.' },
  E_RENDER_WORDS: {
    severity: 'error',
    hint: 'Shorten the quotes; the whole words stand in the notes and the appendix.',
  },
  E_RENDER_FACTORS: { severity: 'error', hint: 'Split the map, or group factors in an overview that says so.' },
  E_RENDER_MOVED: { severity: 'error', hint: 'Give the map the same box on all slides that show it.' },
  E_LINKS_MISSING: { severity: 'error', hint: 'Name a CSV file with the columns from, to and polarity.' },
  E_LINKS_HEADER: {
    severity: 'error',
    hint: 'The first line names the columns: from,to,polarity, and if you like quote,source.',
  },
  E_LINKS_SYNTAX: { severity: 'error', hint: 'Inside a quoted cell a quotation mark is doubled.' },
  E_LINKS_FACTOR: { severity: 'error', hint: 'Each link has a cause and an effect.' },
  E_LINKS_POLARITY: {
    severity: 'error',
    hint: 'Write + where the cause raises the effect, - where it lowers it, ? where that is open.',
  },
  E_CODING_MISSING: {
    severity: 'error',
    hint: 'Name a deck, a folder with deck.ts or deck.json, or a JSON file of the same shape.',
  },
  E_CODING_SOURCE: { severity: 'error', hint: 'Both codings must be of the same source.txt, letter for letter.' },
  E_USAGE: { severity: 'error', hint: 'See `claimdeck --help`.' },
  E_NODE_OLD: { severity: 'error', hint: 'Run `npm ci` and start it with `npx claimdeck`, which brings its own Node.' },
} as const satisfies Record<string, Entry>;

export type DiagnosticCode = keyof typeof catalogue;

/** The diagnostic of a code at a place, with the catalogue's severity and, unless one is given, its hint. */
export function diagnose(
  code: DiagnosticCode,
  place: { readonly file: string; readonly path?: string },
  message: string,
  detail: {
    readonly actual?: string;
    readonly expected?: string;
    readonly lines?: readonly string[];
    readonly hint?: string;
  } = {},
): Diagnostic {
  const { severity, hint } = catalogue[code];
  return {
    code,
    severity,
    file: place.file,
    path: place.path ?? '',
    message,
    ...(detail.actual === undefined ? {} : { actual: detail.actual }),
    ...(detail.expected === undefined ? {} : { expected: detail.expected }),
    ...(detail.lines === undefined ? {} : { lines: detail.lines }),
    hint: detail.hint ?? hint,
  };
}
