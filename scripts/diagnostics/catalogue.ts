/** The catalogue of diagnostic codes. */
import { onlyDifference } from './alike.ts';
import type { Diagnostic } from './diagnostic.ts';

interface CatalogueEntry {
  /** What is wrong, as one sentence. */
  readonly cause: string;
  /** What to do, as one or two sentences. */
  readonly hint: string;
}

/** Every code that Claimdeck can report. E_ is an error, W_ a warning. A code is never renamed or reused. */
export const catalogue = {
  E_DECK_MISSING: {
    cause: 'No deck has this name, or the folder of decks is empty.',
    hint: 'Name a folder below data/ that has deck.ts or deck.json, or make one with `npx claimdeck new ID --source FILE`.',
  },
  E_DECK_UNNAMED: {
    cause: 'There are several decks, and the command needs one.',
    hint: 'Name decks behind the command, such as `check NAME`, or all of them with --all; `start` makes all. `diff TALK` takes `--deck NAME`.',
  },
  E_DECK_NOT_JSON: {
    cause:
      '`add`, `mcp`, `import` or `agree --apply` would change a deck that is written in TypeScript. They write `deck.json` only.',
    hint: 'Write the change into the modules by hand. For an import: import it under another name, and `agree DECK NAME` shows what differs.',
  },
  E_DECK_CODE: {
    cause: 'The deck is written in TypeScript, which is code, and `--data-only` runs no code of decks.',
    hint: 'Run the command without `--data-only` if you trust the deck, or ask for it as `deck.json`.',
  },
  E_SOURCE_MISSING: {
    cause: 'The deck has no source.txt, or `--source` names no file.',
    hint: 'Name a file behind `--source` from the folder in which you run the command. A deck has its text, letter for letter and in UTF-8, in source.txt next to deck.ts or deck.json.',
  },
  E_ENCODING: {
    cause: 'A file is not UTF-8. The message has the first byte that is not, and the likely encoding.',
    hint: 'Open the file in an editor with its present encoding, and save it as UTF-8.',
  },
  E_FILE_NO_TEXT: {
    cause:
      'A file that is to be plain text is a PDF, a document of an office program, an EPUB, or has the marks of RTF, HTML, XML or LaTeX.',
    hint: 'Save its text as plain text or Markdown in UTF-8 from the program that shows it, compare it with the pages, and name that file.',
  },
  E_SOURCE_EMPTY: {
    cause: 'source.txt is empty.',
    hint: 'Put the text, letter for letter and in UTF-8, into source.txt.',
  },
  E_SOURCE_CONFLICT_MARKERS: {
    cause: 'source.txt holds conflict markers of Git.',
    hint: 'Finish the merge: remove the markers, or restore one side with `git checkout --ours FILE` or `--theirs FILE`.',
  },
  W_SOURCE_LETTERS_LOST: {
    cause:
      'source.txt has the character U+FFFD, which a program writes where it cannot decode a letter: the file was once read in a wrong encoding.',
    hint: 'Take the text anew from its origin in the right encoding, or write the letters that were lost.',
  },
  W_SOURCE_WORDS_DIVIDED: {
    cause:
      'source.txt has words with a hyphen at the end of a line, as a PDF leaves them. A line break is a space on slides: “popu- lation”.',
    hint: 'Join the two parts in source.txt and in the quotes that have them, without the hyphen where it only divides the word.',
  },
  E_DATA_BROKEN: {
    cause: 'A data file does not load: it is missing, has a syntax error, an import that fails, or no default export.',
    hint: 'Correct the file at the line named, or put it where the deck needs it.',
  },
  E_DATA_KEY_TWICE: {
    cause:
      'An object of a data file has one key twice, such as two lists `links` in a claim: only the last one would be read.',
    hint: 'Join the two values under one key, or remove the one that is not meant.',
  },
  W_DATA_UNREAD: {
    cause:
      'A file in the folder of a deck looks like data and is not read: deck.json beside deck.ts, a section or a context.ts that the deck does not list, a talk in another format.',
    hint: 'Put what it holds where it is read, or remove it.',
  },
  E_DATA_SHAPE: {
    cause: 'A field is missing, unknown, or has a value of another type.',
    hint: 'See docs/data.md for the fields and their types.',
  },
  E_DATA_SIZE: {
    cause:
      'A data file or source.txt is larger than 100 MB, values are nested deeper than 100 levels or in themselves, or a list has more than 200,000 entries (10,000 sections).',
    hint: 'No text needs as much: look for what the file should not hold, or split the text into several decks.',
  },
  E_DATA_LINK: {
    cause: 'deck.json, source.txt or a saved talk is a link to a file outside the folder of the deck.',
    hint: 'Put the file itself into the folder of the deck. The folder as a whole may be a link.',
  },
  E_ID_DUPLICATE: {
    cause: 'Two things of one kind have the same id.',
    hint: 'Ids name slides and files: make each unique.',
  },
  E_ID_RESERVED: {
    cause:
      'A talk has an id that is the name of another output of the deck: `index`, `poster`, `remix` or `render-report`; or `a-png`, `a-svg` or `a-webp` beside a talk `a`.',
    hint: 'Give the talk another id, so that neither output replaces the other.',
  },
  E_FACTOR_UNKNOWN: {
    cause: 'A link or an option names a factor that the deck or the map does not have.',
    hint: 'Use a factor of the deck or the map, or add it to the factors of the deck.',
  },
  E_OUTCOME_UNKNOWN: {
    cause: "The deck's `outcome` is none of its factors.",
    hint: 'Set `outcome` to the id of a factor.',
  },
  E_REFERENCE_UNKNOWN: {
    cause: 'A context fact names a work that `references` does not have.',
    hint: 'Add the work to `references`, or correct the id.',
  },
  E_SLIDE_UNKNOWN: {
    cause: 'A talk names a slide that the deck does not have.',
    hint: 'Slide ids look like `claim/<id>` or `section/<id>`. The `id` lines of the files in slides/ have those generated last.',
  },
  E_SLIDE_EXCLUDED: {
    cause: 'A talk names a slide in `exclude` that it also names in `slides` or `include`.',
    hint: 'Keep the id in the list that is meant.',
  },
  E_SECTION_UNKNOWN: {
    cause: 'A talk, a fact or a command names a section that the deck does not have.',
    hint: 'Use the id of a section of the deck.',
  },
  E_TALK_UNKNOWN: {
    cause: 'A command names a talk that the deck does not have.',
    hint: 'Use the id of a talk of the deck. If it was changed while `dev` shows the talk, start `dev` again.',
  },
  E_TALK_MISSING: {
    cause: 'The deck has no talks, and the command makes or shows talks.',
    hint: 'Add a talk to `talks` of the deck, such as `{ "id": "talk", "title": "…", "minutes": 20 }`, or compose one with `npx claimdeck talk --minutes 20 --save talk`.',
  },
  E_LINK_WITHOUT_CLAIM: {
    cause: 'Links stand outside the claims.',
    hint: 'Move the link into `links` of the claim whose words license it.',
  },
  E_LINK_DUPLICATE: {
    cause: 'A claim has the same link twice.',
    hint: 'Where both say the same, remove one. Where one is denied, held by somebody else, under a condition or of the low pole, keep both: make two claims.',
  },
  E_QUOTE_DUPLICATE: {
    cause: 'A claim has the same words of the text twice in `evidence`.',
    hint: 'Remove one of the two, or quote the other words that are meant.',
  },
  E_ENTRY_DUPLICATE: {
    cause: 'An answer or a contrast names a claim twice, or two votes ask about the same link.',
    hint: 'Name it once. A contrast needs two claims.',
  },
  E_QUOTE_NOT_VERBATIM: {
    cause: 'The quote is not in source.txt, letter for letter.',
    hint: 'Copy the words letter for letter from source.txt. Only line wraps and runs of white space may differ.',
  },
  E_QUOTE_AMBIGUOUS: {
    cause: 'The quote is in source.txt more than once.',
    hint: 'Add `prefix` or `suffix`: the words just before or after the quote.',
  },
  E_QUOTE_OUTSIDE_SECTION: {
    cause: 'The quote stands below a heading of another section.',
    hint: 'Move the claim to the section that has this heading, or the quote to a claim of that section.',
  },
  E_QUOTE_ACROSS_STATEMENTS: {
    cause: 'The quote begins in one statement and ends in another.',
    hint: 'Quote each statement separately: `evidence` takes several quotes.',
  },
  E_QUOTE_IGNORED: {
    cause: 'The quote is from words that `ignore` of the deck leaves out of the text, such as a note that only cites.',
    hint: 'Delete the claim, as one that `new` made from these words, or their entry in `ignore`.',
  },
  W_QUOTE_WITHIN_WORD: {
    cause: 'A quote begins or ends within a word or a number of the text, as where a letter was missed in copying.',
    hint: 'Quote the whole word.',
  },
  W_IGNORE_WITHIN_WORD: {
    cause:
      'An entry of `ignore` also occurs within words or numbers, such as the page number 12 in 1812. Slides have “18 …” there.',
    hint: 'Give the entry a `prefix` or `suffix`, one for each place: `{ quote: "12", prefix: "price" }`. See docs/data.md, “Ignore”.',
  },
  W_SECTION_ORDER: {
    cause:
      'The sections of the deck are in another order than in the text: slides, their numbers such as §2.1, and the balance of pressures follow the deck.',
    hint: 'List the sections in the order of the text. For another order of slides, list `slides` in a talk.',
  },
  W_STATEMENT_MARKS_MISSING: {
    cause: 'The source marks headings with a glyph such as ■, but not the statements below them.',
    hint: 'Mark each statement with ○. Without marks, a statement is a paragraph.',
  },
  E_HEADING_NOT_VERBATIM: {
    cause: 'No heading of source.txt has these words.',
    hint: 'Copy the heading as it is in source.txt. Another wording goes into `title`.',
  },
  W_HEADING_ALIKE: {
    cause: 'A paragraph looks like the heading of a section, but is not equal to it, so it is read as a statement.',
    hint: 'Copy the heading as it is in source.txt. Another wording goes into `title`.',
  },
  W_PLACE_NUMBER: {
    cause:
      'The text has numbers before its paragraphs, and the `place` of a quote, or of its claim, names another one: the text was replaced by another edition, or the claim quotes a second paragraph.',
    hint: 'Correct the `place`, or give the quote a `place` of its own. `statementPlace` counts statements, and not the paragraphs of an edition.',
  },
  W_NAMES_ALIKE: {
    cause: 'Two factors have names that look alike.',
    hint: 'Use one name, or make the difference visible.',
  },
  E_CUE_NOT_IN_EVIDENCE: {
    cause: 'The cue is in none of the quotes of its claim.',
    hint: 'Copy the cue letter for letter from one of the quotes of its claim.',
  },
  E_CUE_AMBIGUOUS: {
    cause: 'The cue is in the quotes of its claim more than once.',
    hint: 'Add `cuePrefix` or `cueSuffix` to the link: the words just before or after the cue in its quote.',
  },
  E_CONDITION_NOT_IN_EVIDENCE: {
    cause: 'No quote of the claim contains the words of `conditional`.',
    hint: 'Copy the condition letter for letter from one of the quotes of its claim, or set `conditional: true`.',
  },
  E_LOW_POLE_NOT_IN_EVIDENCE: {
    cause: 'No quote of the claim contains the word of `lowPole`.',
    hint: 'Copy the word for the low pole letter for letter from one of the quotes of its claim, or set `lowPole: true`.',
  },
  E_CLAIM_UNKNOWN: {
    cause: '`resolvedBy`, the answer, a contrast or a command names no claim of the deck.',
    hint: 'Use the id of a claim of the deck.',
  },
  E_LOOP_OPEN: {
    cause: 'A named loop goes from a factor to another one by a link that no claim asserts, or through a factor twice.',
    hint: 'Name the factors of the loop in order, each once: a claim links each to the next one, and the last to the first.',
  },
  E_CHAIN_OPEN: {
    cause:
      'A chain of the argument goes from a factor to another one by a link that no claim asserts, goes through a factor twice, or does not end at the outcome.',
    hint: 'Name the factors of the chain in order, each once, the outcome last: a claim links each to the next one.',
  },
  E_LINK_UNKNOWN: {
    cause: 'No claim asserts the link that the audience is to vote on.',
    hint: 'Name cause and effect of a link that a claim asserts.',
  },
  E_ANSWER_CIRCULAR: {
    cause: 'A claim is resolved by itself, or by a claim that it resolves.',
    hint: 'Set `resolvedBy` only on the claim that the other one answers.',
  },
  E_ASSERTION_LONG: {
    cause: 'The assertion has more words than a headline may have, or takes more than two lines.',
    hint: 'Shorten the headline to 15 words and two lines; say the rest in `notes`.',
  },
  E_TITLE_LONG: {
    cause: 'The title or the subtitle of a talk does not fit its first slide at the smallest size.',
    hint: 'Shorten it: a title takes two lines, a subtitle three. A long title may go on in `subtitle`.',
  },
  W_HEADING_LONG: {
    cause: 'The heading of a section takes more than two lines on its slide.',
    hint: 'Give the section a shorter `title`.',
  },
  W_STATEMENT_UNCOVERED: {
    cause: 'No claim quotes this statement.',
    hint: 'Add a claim that quotes it; `descriptive` where it asserts no cause. What is no statement is the `heading` of a section, or goes into `ignore`.',
  },
  W_TODO: {
    cause: 'A text that `claimdeck new` proposed is still to be written.',
    hint: 'Write the text. Whatever begins with TODO counts as open.',
  },
  E_DECK_EXISTS: {
    cause:
      '`claimdeck new` or `claimdeck import` found a folder with the name of the new deck; `import` merges into deck.json only.',
    hint: 'Choose another id, or move the folder away. Nothing was written.',
  },
  E_WORK_BROKEN: {
    cause: 'The file of --work is missing, is no BibTeX or CSL-JSON, or does not say which of its works is meant.',
    hint: 'Name a .bib file or a .json file with CSL-JSON; FILE#KEY selects one of several works.',
  },
  W_WORK_TYPE: {
    cause: 'The `type` of a work is none of CSL: `citationStyle` then prints it as a work of no known kind.',
    hint: 'Write a type of CSL, as Zotero exports it: `article-journal` for an article in a journal, `chapter` for one in a book.',
  },
  W_OUTCOME_UNCAUSED: {
    cause:
      'Links of the deck lead to other factors, and none to its outcome: it has no slides of the question, the argument and the effects.',
    hint: 'Name in `outcome` the factor that the text explains, or add the links that lead to it.',
  },
  W_FACTOR_UNUSED: {
    cause: 'No link has this factor.',
    hint: 'Add a link with this factor, or remove the factor.',
  },
  W_LABEL_LONG: {
    cause: 'The label has more than five words.',
    hint: 'Shorten the label: two to five words are readable in a diagram.',
  },
  W_NOTES_LONG: {
    cause: 'The notes take longer to say than the slide may stand.',
    hint: 'Shorten the notes, split the claim, or set its `minutes`.',
  },
  W_TALK_OVER_BUDGET: {
    cause: 'The slides that the talk must have take more than its minutes.',
    hint: 'Shorten notes, name fewer slides, or give the talk more `minutes`.',
  },
  W_SLIDE_MISSING: {
    cause:
      'A talk names a slide, or has notes for one, that it does not have, such as a fourth finding of three, or one of `include` that is not in its `slides`.',
    hint: 'Take the id out of `slides`, `include` or `notes`, add it to `slides`, or look for the right one in the files below slides/.',
  },
  W_KEY_CLAIM_LEFT_OUT: {
    cause: 'A talk leaves out claims that are `key`; each line says why.',
    hint: 'Name the claim in `include` or `slides`, give the talk more `minutes`, or take `key` from the claim.',
  },
  W_CONCLUSION_LEFT_OUT: {
    cause:
      'A talk leaves out claims of the last section, which holds the conclusion; each line says why. Where it lists its slides, or the text has one section, it is reported only without any claim of the section.',
    hint: 'Name the claims in `include` or `slides`, give the talk more `minutes`, or name in `exclude` what it leaves out on purpose.',
  },
  W_CONTRAST_ONE_SIGN: {
    cause: 'The two claims of a contrast raise the outcome both, or lower it both, each by its cause.',
    hint: 'Name in `contrasts` a claim of the other sign, or claims whose causes have no sign; or leave the slide out by `exclude`.',
  },
  W_QUOTE_CUT: {
    cause: 'A slide has no room for all words of a quote, or for a quote with a cue.',
    hint: 'Quote fewer words, or another passage; or divide the claim.',
  },
  E_SLIDES_MISSING: {
    cause: 'The talk has no slides in slides/ yet.',
    hint: 'Run `npx claimdeck generate` first.',
  },
  W_SLIDES_OUTDATED: {
    cause: 'The data of a talk, or Claimdeck itself, have changed since the slides were generated.',
    hint: 'Run `npx claimdeck generate`, or `npx claimdeck start`, which generates and then builds.',
  },
  W_SLIDES_TALK_GONE: {
    cause:
      'The data have no talk for slides with hand edits, as after the id of the talk or the folder of its deck was renamed.',
    hint: 'If the talk has a new id, rename the file and its record in .generated/; if the deck has a new name, rename their folder below slides/. Then run `generate`, which merges the edits. Else delete file and record.',
  },
  E_SLIDES_LOAD: {
    cause:
      'Slides edited by hand name a theme or addon that package.json does not, or include a file outside the project by `src` or `<<<`.',
    hint: 'Install the package with `npm i`, or put the file into the folder of the project. Otherwise remove the name.',
  },
  E_SLIDES_LAYOUT: {
    cause: 'A slide names an unknown layout. Slidev would show it in its default layout, which has no other slots.',
    hint: 'Correct the name, or put the layout into layouts/ beside the slides.',
  },
  E_SLIDES_SLOT: {
    cause: 'A slide fills a slot that its layout lacks. The content of the slot would not be shown.',
    hint: 'Correct the name of the slot, or choose a layout that has it.',
  },
  E_SLIDES_CANVAS: {
    cause:
      '`canvasWidth` or `aspectRatio` of a talk gives its slides another size. Text and maps are measured for that of Claimdeck, and the PDF would cut the slides.',
    hint: 'Remove `aspectRatio`, and write `canvasWidth: 980`.',
  },
  E_SLIDES_REGION: {
    cause:
      'A snippet, `<<< @/FILE#REGION`, names a region that the file lacks or does not end. Slidev would show the whole file.',
    hint: 'Correct the name, or put `#region NAME` and `#endregion NAME` into comments of the file around the lines.',
  },
  E_SLIDES_FOOTNOTE: {
    cause:
      'A footnote of a slide has a mark, `[^NAME]`, without its note, `[^NAME]: …`, or a note without its mark, or several notes have one name, or the mark is part of an alternative text or address. The mark would be printed as it is, the note not at all, and of several notes the last.',
    hint: 'Give mark and note one name, which no other note of the slide has, and put both on one slide. In HTML, leave a blank line before and after Markdown. For a text in brackets write `\\[^`.',
  },
  E_SLIDES_FRONTMATTER: {
    cause:
      'Words of a slide stand directly below `---`. Slidev takes them for frontmatter, up to the next `---`, and would not show them.',
    hint: 'Leave an empty line below `---`. In frontmatter, each line is a field, such as `layout: discussion`.',
  },
  E_SLIDES_NUMBER: {
    cause:
      '`clicks`, `clicksStart`, `zoom` or `level` of a slide is no number. With such `clicks` a presentation would not leave the slide.',
    hint: 'Write a number, such as `clicks: 3`, or remove the field.',
  },
  E_SLIDES_TITLE: {
    cause:
      'The `title` in the headmatter of the slides is no text, as `1984` or `true` in YAML. Slidev cannot read it.',
    hint: 'Write it in quotation marks: `title: "1984"`.',
  },
  W_SLIDES_TITLE: {
    cause:
      'The first heading of a slide is in a comment of several lines. Slidev takes it for the title of the slide, and so do the outline of a PDF and the table of contents.',
    hint: 'Remove the `#` in the comment, or write the title into the frontmatter of the slide: `title: …`.',
  },
  E_SLIDES_ALIAS: {
    cause:
      '`routeAlias` of a slide is no text, such as the year 1953, or the number of another slide. Slidev would not show the slide: a presentation would go back to the first one, or to the other one.',
    hint: 'Write quotation marks, such as `routeAlias: "1953"`, or in place of the number of a slide a word.',
  },
  E_SLIDES_PUBLIC: {
    cause:
      'A slide, layout or component shows a picture, film or page that is missing. The slide would be empty there.',
    hint: 'Put the file into public/ beside the slides and write its address as /FILE. In the frontmatter, a colour begins with # or rgb.',
  },
  E_SLIDES_MONACO: {
    cause: 'Slides edited by hand have a `{monaco}` fence, and the package monaco-editor of the project is a stub.',
    hint: 'Install Monaco as docs/troubleshooting.md says, or remove `{monaco}`: the fence then shows its code. `monaco: false` in the frontmatter of the first slide does so for all fences.',
  },
  W_SLIDES_ADDRESS: {
    cause: 'Two slides have one address, by `id` or `routeAlias`. Links and boxes of maps lead to the first of them.',
    hint: 'Give the second slide another address, or remove its `id` and `generated` lines: it is then your own slide.',
  },
  W_SLIDES_RUN: {
    cause:
      'A fence with `{monaco-run}` runs its code by `eval`, which the content policy of web decks refuses. Web deck and PDF show an error in place of the result.',
    hint: 'Show the slide in `npx claimdeck present`, write the result below the code, or allow `eval` as “Content policy” in SECURITY.md says.',
  },
  W_SLIDES_HOST: {
    cause:
      'Slides edited by hand load a picture, film, page or font of another host. The web deck and the PDF have an empty place or another font instead.',
    hint: 'Put the file into public/ beside the slides and write its address as /FILE; for fonts see docs/look.md. To allow the host, see “Content policy” in SECURITY.md.',
  },
  W_SLIDES_SETTING: {
    cause:
      'The headmatter of a talk has a setting of Slidev that web deck, PDF and other outputs of Claimdeck do without: a `routerMode` other than `hash`, `download: true`, `exportFilename` or `export`. `dev` and `present` may follow it.',
    hint: 'Write what is expected, or remove the setting. See docs/own-slides.md, “Settings of Slidev”.',
  },
  E_SLIDES_EMPTY: {
    cause:
      'The slides of a talk hold nothing for the output: no slide has an id, or none of them has a map for `svg` or is in the data for `pptx`.',
    hint: 'If the file is damaged, restore it with `git restore FILE`, or delete it and run `npx claimdeck generate`. Otherwise choose other slides with --range.',
  },
  E_SLIDE_EDITED: {
    cause: 'A slide was changed by hand and in the data, in the same part.',
    hint: 'Nothing was written. `generate --take mine` keeps the edited slide, `--take generated` takes the new one; `--slide ID` decides for one slide.',
  },
  E_SLIDES_CONFLICT_MARKERS: {
    cause: 'The slides hold conflict markers of Git.',
    hint: 'Nothing was written. Finish the merge: remove the markers, or restore one side with `git checkout --ours FILE` or `--theirs FILE`. For the record in .generated/ take the same side.',
  },
  E_SLIDES_REFORMATTED: {
    cause: 'A formatter has rewritten the frontmatter of the slides.',
    hint: 'Nothing was written. Restore the file with `git restore FILE`, and keep formatters out of slides/ (.prettierignore).',
  },
  E_UNDO_NOTHING: {
    cause: '`generate --undo` has nothing to put back: no run on the deck is left to be undone.',
    hint: 'Claimdeck keeps what its last 50 runs overwrote in `.claimdeck/former/`. What is older may be in Git. A deck that `new` or `import` made is not undone: remove its folder below data/.',
  },
  E_SLIDES_BYTE_ORDER_MARK: {
    cause:
      'An editor has saved the slides with a byte-order mark. Slidev takes it for text, and the deck loses its settings.',
    hint: 'Run `npx claimdeck generate`, which removes the mark, or save the file as UTF-8 without it.',
  },
  E_SLIDES_CUT: {
    cause: 'A file of slides ends in the middle of a slide, as after a full disk or an interrupted copy.',
    hint: 'Nothing was written. Restore the file with `git restore FILE` or `npx claimdeck generate --undo`. If you removed the end yourself, remove the last slide as a whole, or end it with a line of your own.',
  },
  E_TALK_EXISTS: {
    cause: 'A saved talk has this id.',
    hint: 'Save it under another id, or write over the saved talk: with `--replace`, on the board with its checkbox.',
  },
  E_REMIX_REFUSED: {
    cause: "A page of another address, or of another machine, asked the board's server to save.",
    hint: 'Open the board at the address that `npx claimdeck dev` prints, and save there.',
  },
  E_MERMAID_SYNTAX: {
    cause: "Mermaid's parser rejects the diagram.",
    hint: 'Correct the diagram at the line named. `npx claimdeck generate --take generated --slide ID` writes a generated slide again.',
  },
  E_MERMAID_TOO_LONG: {
    cause: 'The diagram is longer than Mermaid draws.',
    hint: 'Split the diagram: Mermaid draws at most 50,000 characters and 500 links.',
  },
  E_BROWSER_MISSING: {
    cause: 'No Chromium was found, or none starts.',
    hint: 'Install Google Chrome or Microsoft Edge, or name a Chromium with --browser; `npx claimdeck doctor` lists the places searched.',
  },
  E_BROWSER_LOST: {
    cause: 'The browser ended while it was at work, or the connection to the address of --browser broke.',
    hint: 'Look at the machine or container of the browser, and run the command again: what was finished is not made again.',
  },
  W_LABELS_SMALL: {
    cause: 'The labels of a map are smaller than 20 px after scaling.',
    hint: 'Split the claim, or shorten the labels of its factors.',
  },
  W_FAST_PATH_UNAVAILABLE: {
    cause: 'A package has another version than those tested, or lacks an internal that the fast build uses.',
    hint: 'Nothing is missing from the deck. CLAIMDECK_PLAIN=1 asks for the plain build and hides this; docs/internals.md says which versions the fast build was tested with.',
  },
  W_FILE_KEPT: {
    cause: 'A file or folder in dist/ stands where Claimdeck writes or removes one, and is not as Claimdeck made it.',
    hint: 'It stays as it is. Move it out of dist/ if you need it, or delete it.',
  },
  E_PACKAGE_MISSING: {
    cause:
      'The folder of the project has no package.json, or Claimdeck is not installed there, or only as a link to a folder.',
    hint: 'Run the command in the folder of the project. For a new project, run `npm init --yes` and `npm install claimdeck` there.',
  },
  E_PATH_UNSUPPORTED: {
    cause: 'The path of the project has a character that Slidev and Vite take for syntax.',
    hint: 'Rename the folder, or move the project: the characters \' " [ ] { } * | ? # $, line breaks and !( cannot be in its path.',
  },
  E_BUILD_FAILED: {
    cause: 'Slidev or Vite could not build the web deck.',
    hint: 'Correct the slide, style or component that the message names. --debug shows the stack.',
  },
  E_EXPORT_FAILED: {
    cause: 'The browser could not print the PDF, or printed another number of pages.',
    hint: 'Build the web deck again, or name another Chromium with --browser. --debug shows the stack.',
  },
  E_OUT_FOLDER: {
    cause: '`--out` names a folder, and the command writes one file.',
    hint: 'Name a file. A name that ends with / is a folder for outputs with their usual names.',
  },
  E_FILE_NOT_READ: {
    cause: 'The system refuses to read a file or folder, or a pipe, a socket or a device is in the place of a file.',
    hint: 'Give the right to read it, or put the file itself there.',
  },
  E_FILE_NOT_WRITTEN: {
    cause: 'The system refused to write a file or folder. The message has its reason.',
    hint: 'Name another place, move away the file that stands where a folder is needed, or give the right to write there.',
  },
  E_DISK_FULL: {
    cause: 'A disk, or the quota of the user on it, is full. What was being written is left out as a whole.',
    hint: 'Make room, and run the command again: it removes what the failed run has left, and goes on where that stopped.',
  },
  E_FILES_OPEN: {
    cause: 'The limit on open files is reached.',
    hint: 'Raise it with `ulimit -n 1024`, or close other programs, and run the command again.',
  },
  E_MEMORY: {
    cause: 'The memory of the machine, or the limit that Node was given, is used up.',
    hint: 'Give the container more memory, raise `--max-old-space-size` in NODE_OPTIONS, or name fewer talks with --talk.',
  },
  E_TEMPORARY_FOLDER: {
    cause: 'The folder for temporary files does not exist or cannot be written; the browser needs it for its profile.',
    hint: 'Set TMPDIR to a folder that you may write.',
  },
  E_PORT_TAKEN: {
    cause: 'Another program listens on the port of --port, or the system keeps the port for itself.',
    hint: 'Name another port. Without --port, the first free one from 3030 is taken.',
  },
  E_SYSTEM: {
    cause: 'The system refused something other than reading or writing a file of the project.',
    hint: 'See the reason of the system; --debug shows where it happened.',
  },
  W_PDF_AS_PRINTED: {
    cause: 'The browser wrote a form of PDF that Claimdeck does not know.',
    hint: 'For a PDF with outline and metadata, print with the browser of the package @sparticuz/chromium, or report the browser’s version.',
  },
  E_TEMPLATE_BROKEN: {
    cause: 'The file of --template does not exist, or is no presentation with a slide master.',
    hint: 'Name a .potx or .pptx file that PowerPoint or LibreOffice saved.',
  },
  E_TEMPLATE_LAYOUT: {
    cause: 'The template of --template lacks a layout that slides need.',
    hint: 'Add it in the view of the slide master, or take another template.',
  },
  W_PPTX_HAND_EDITS: {
    cause:
      'Slides of the talk were edited or made by hand, or their data are gone. A PowerPoint file is made from the data.',
    hint: 'Make the change in the data or in PowerPoint. `npx claimdeck diff TALK --deck DECK` shows what was changed; `npx claimdeck generate DECK` writes slides anew.',
  },
  E_RENDER_OVERFLOW: {
    cause: 'Text or a picture is cut or leaves the slide.',
    hint: 'Shorten the text, or split the slide; write {scale: 0.6} behind `mermaid` for a diagram of your own. Text is never scaled to fit.',
  },
  E_RENDER_OVERLAP: {
    cause: 'Two things cover each other.',
    hint: 'Shorten the labels or the text, or split the map.',
  },
  E_FONT_MISSING: {
    cause: 'Slides have letters of a script whose font is not installed, or `look` names a font that is not.',
    hint: 'Run the command named in the message; the font comes with the package.',
  },
  E_LOOK_CONTRAST: {
    cause: 'Two colours, of which `look` sets at least one, are too close to be read.',
    hint: 'Take the shade named, or a darker or lighter one; text needs 4.5:1, headlines and lines 3:1.',
  },
  E_LOOK_FILE: {
    cause:
      'A file of `look` is not there, is outside the folder of the deck, has a quotation mark, `#`, `%` or `?` in its name, or is of another format.',
    hint: 'Put the file into the folder of the deck, and name it by its path from there: `logo.svg`.',
  },
  E_PICTURE_FILE: {
    cause:
      'A file of `pictures` is not there, is outside the folder of the deck, has a quotation mark, `#`, `%` or `?` in its name, is too large, or is of another format.',
    hint: 'Put a PNG, JPEG or SVG of at most 5 MB into the folder of the deck, and name it by its path from there: `place.png`.',
  },
  E_LOOK_FOOT_LONG: {
    cause: 'The `foot` of `look` is longer than a line of a slide.',
    hint: 'Shorten it: the name of the department or of the course is enough.',
  },
  E_RENDER_GLYPH: {
    cause: 'A slide has a character, or a letter with marks such as p̂, that no font of Claimdeck has.',
    hint: 'Replace it, in the source too: a ligature by its letters, an emoji by a word, p̂ by p.',
  },
  E_RENDER_WORD_BROKEN: {
    cause: 'A word is broken at the end of a line.',
    hint: 'Use a shorter word, or insert a soft hyphen.',
  },
  E_RENDER_FONT_SMALL: {
    cause: 'Text is smaller than its limit.',
    hint: 'Sizes are measured after scaling. In a map, use fewer factors or shorter labels; for text, change the style sheet.',
  },
  E_RENDER_CONTRAST: {
    cause: 'Text or a line is too close to its background in luminance.',
    hint: 'Choose a darker or lighter colour in styles/tokens.css.',
  },
  E_RENDER_GHOST: {
    cause: 'At a click, a part of the diagram is lit that should not be, or is not lit that should be.',
    hint: 'If the diagram was edited by hand, take the generated one again: `npx claimdeck generate --take generated --slide ID`. Otherwise remove own styles for `.ghost` and `.slidev-vclick-hidden`.',
  },
  E_RENDER_GHOST_FAINT: {
    cause: 'A part of the diagram that is dimmed can hardly be seen.',
    hint: 'Choose darker colours for `--ghost-line` and `--ghost-ink` (lighter ones on dark slides), or remove own styles for `.ghost`.',
  },
  E_RENDER_TWIN_MISSING: {
    cause: 'A diagram, picture or chart has no equivalent in text.',
    hint: 'Add `accTitle` and `accDescr` to the diagram, alt text to a picture, a table to a chart.',
  },
  E_RENDER_LINK_UNKNOWN: {
    cause: 'A link leads to no slide of the talk.',
    hint: 'Link to the number or the id of a slide, such as `<Link to="claim/<id>">`.',
  },
  E_RENDER_REQUEST: {
    cause: 'The slide asks another host, or for a file that is missing.',
    hint: 'Put the file into the deck’s public/ folder, and use its path there.',
  },
  E_RENDER_SCRIPT: {
    cause: 'A script of the slide failed.',
    hint: 'Open the slide in a browser; its console has the stack.',
  },
  E_RENDER_COMPONENT: {
    cause: 'A slide has an unknown component, directive or icon, or an icon whose collection is not installed.',
    hint: 'Correct the name. Components are in components/ beside the slides; icons come with `npm i @iconify-json/COLLECTION`.',
  },
  E_RENDER_FORMULA: {
    cause: 'KaTeX cannot read a formula of a slide, which shows its TeX in red instead.',
    hint: 'Correct the formula at the place that the message gives.',
  },
  W_RENDER_CLICKS: {
    cause:
      'Something, such as an item of `<v-clicks>` or a range of code lines, appears at a click beyond the last one of its slide: `clicks` in the frontmatter, which slides with a map have, sets the last click.',
    hint: 'Write the number of the click as `clicks` of the slide, such as `clicks: 5`.',
  },
  W_RENDER_TRANSITION: {
    cause:
      'A slide names a transition that neither Slidev nor a style sheet of the deck has; the slide changes at once.',
    hint: 'Correct the name. For a transition of your own, write rules for `.NAME-enter-active` and `.NAME-leave-active` into style.css beside the slides.',
  },
  W_RENDER_CODE_FONT: {
    cause:
      'The browser that prints has no font of code: its letters have several widths, and its columns are not aligned.',
    hint: 'Run `npm i @fontsource/fira-code` and write `@import "@fontsource/fira-code/400.css";` into style.css beside the slides. Or take the fonts of this machine: FONTCONFIG_FILE=/etc/fonts/fonts.conf.',
  },
  W_RENDER_DIAGRAM: {
    cause:
      'Words of a Mermaid diagram of your own are cut, or lie on each other. Mermaid makes no room for long names of axes, and none for titles of some diagrams.',
    hint: 'Write shorter names and titles, or the names of bars beside them: `xychart-beta horizontal`.',
  },
  E_RENDER_AXE: {
    cause: 'axe-core found a fault of accessibility.',
    hint: 'See the rule of axe-core for who is affected and how to correct it.',
  },
  E_RENDER_HEADLINE: {
    cause: 'The headline has more than two lines.',
    hint: 'Shorten the assertion.',
  },
  E_RENDER_WORDS: {
    cause: 'The slide has more than 40 words of body text, or a slide of quotes more than 60.',
    hint: 'Shorten the quotes; notes and appendix have the whole text.',
  },
  E_RENDER_FACTORS: {
    cause: 'The map has more factors than a teaching map may have.',
    hint: 'Split the map, or group its factors in an overview.',
  },
  E_RENDER_SIGN_CLOSE: {
    cause: 'The sign of a link touches another sign, or the line of another link.',
    hint: 'Use fewer links in the map, or shorten its labels; remove own styles that give the map another size.',
  },
  E_RENDER_HEADLINE_PLACE: {
    cause: 'The headline is higher or lower than on other slides.',
    hint: 'Remove own styles that move it, or what stands above it.',
  },
  W_RENDER_LINK_FILE: {
    cause: 'A slide links to a file of the web deck, which the PDF does not have.',
    hint: 'For readers of the PDF, link to the whole address of the file, https://….',
  },
  W_RENDER_MAP_SMALL: {
    cause: 'A map covers less than a quarter of its box although its labels could be larger.',
    hint: 'Remove own styles that give the map another size.',
  },
  W_RENDER_CUE_CUT: {
    cause: 'A slide edited by hand lacks words of a cue, on which a link of its claim rests.',
    hint: 'Put the words back, or choose the shorter quote in the data. `generate --take generated --slide ID` gives the slide anew.',
  },
  W_RENDER_REPEATED: {
    cause: 'Two slides of a talk show the same.',
    hint: 'Delete one of them. `again:ID` in the slides of a talk repeats a slide on purpose.',
  },
  W_RENDER_PACE: {
    cause: 'The slides of a talk take less than 20 or more than 90 seconds on average.',
    hint: 'Choose fewer or more slides, or other minutes.',
  },
  W_RENDER_FINDING_BARE: {
    cause: 'The slide of a finding shows neither a map nor a list of what its headline counts.',
    hint: 'Leave the finding out of the talk, or take its generated slide again.',
  },
  E_RENDER_MOVED: {
    cause: 'A factor stands at another place than on the slide before.',
    hint: 'Remove own styles that give the map another size or place on one of the two slides.',
  },
  E_LINKS_MISSING: {
    cause: 'There is no such file.',
    hint: 'Name a table with the columns from, to and polarity, or a file of another format of docs/formats.md.',
  },
  E_LINKS_HEADER: {
    cause: 'The first line of the table does not name the columns.',
    hint: 'Name the columns in the first line: from,to,polarity and optionally quote,source.',
  },
  E_LINKS_SYNTAX: {
    cause:
      'A quotation mark of the table is not closed, or stands within a cell; or a row has more cells than the first line, as where a quote has a comma.',
    hint: 'Put quotation marks around the whole cell, and double those inside it.',
  },
  E_LINKS_FACTOR: {
    cause: 'A row of the table has no cause or no effect.',
    hint: 'Give each link a cause and an effect.',
  },
  E_LINKS_POLARITY: {
    cause: 'The polarity of a row is none of the three signs.',
    hint: 'Write + where the cause raises the effect, - where it lowers it, ? where the direction is open.',
  },
  E_LINKS_DIRECTION: {
    cause: 'A link has no direction: it is undirected.',
    hint: 'Say which of its ends is the cause, or write `mutual` where each is the cause of the other.',
  },
  E_LINKS_DENIED: {
    cause: 'Column `denied` of a row says neither that the text denies the link nor that it does not.',
    hint: 'Write `yes` where the text denies the link; leave the cell empty where it does not. The actor who denies it belongs in the column `denied_by`, a remark in `note`.',
  },
  E_LINKS_MATRIX: {
    cause: 'Two columns or two rows of a matrix have the same name: they may be one factor or two.',
    hint: 'Give each factor a name of its own, or join the two columns and the two rows of one factor.',
  },
  E_LINKS_MAPS: {
    cause: 'A table holds several maps, and none of them is chosen.',
    hint: 'Choose one with `--map NAME`, of codings that are compared with `FILE#NAME`, or remove the column that names the maps to read them as one.',
  },
  E_IMPORT_FORMAT: {
    cause: 'The file has a format that Claimdeck does not read, or `--as` names none that it reads.',
    hint: 'See docs/formats.md for what is read; most programs can export one of these formats.',
  },
  E_IMPORT_SYNTAX: {
    cause: 'The file is damaged, or it is not of the format that it looks like.',
    hint: 'Export it again from its program, or name its format with `--as`.',
  },
  E_IMPORT_SIZE: {
    cause: 'The file, or what is packed in it, is larger than a map can be.',
    hint: 'Export the map alone, without pictures and recordings.',
  },
  E_IMPORT_EMPTY: {
    cause: 'The file has no links between factors.',
    hint: 'Export the connections of the map, not its elements alone.',
  },
  E_IMPORT_SQLITE: {
    cause: 'The file is an SQLite database, and this version of Node cannot read one from memory.',
    hint: 'Install Node 24.16 or newer, or export the highlights from Taguette as a table (XLSX, CSV).',
  },
  E_IMPORT_SOURCE: {
    cause: 'The imported file does not hold the text that was coded, and `--source` names none.',
    hint: 'Name the text with `--source FILE`; `analyse --links FILE` analyses a map without its text.',
  },
  W_IMPORT_LEFT_OUT: {
    cause:
      'Links of the imported file are in no claim: they lack a quote, a sign or an end, or their quote is not in the text.',
    hint: 'See import-rejects.csv in the folder of the deck, which has each link with its reason.',
  },
  E_IMPORT_OTHER_TEXT: {
    cause: 'The text of an import into a deck is not that of the deck; white space does not count.',
    hint: 'Name the text of the deck, `--source data/DECK/source.txt`, also where the file has a text of its own. For a new version of the text: replace source.txt, correct what `check` finds, and import again.',
  },
  E_IMPORT_OTHER_MAP: {
    cause:
      'An import into a deck has at most half of the quotes of the last import, and none of them with a factor of it. It would remove the other claims.',
    hint: 'Check the names of the file and the deck. `--add` adds the links of the file and removes nothing.',
  },
  E_IMPORT_REJECTS_EDITED: {
    cause: 'import-rejects.csv in the folder of the deck was edited since the last import, which would write over it.',
    hint: 'Import it first, `npx claimdeck import data/DECK/import-rejects.csv DECK`, or move it away. Nothing was written.',
  },
  W_IMPORT_CONFLICT: {
    cause:
      'The deck and the imported file were changed at the same place since the last import, or `check` refuses the change of the file.',
    hint: 'The deck keeps its own version. Decide which one is right, and edit the deck or the file.',
  },
  W_IMPORT_KEPT: {
    cause:
      'The imported file no longer has a claim, link or factor that you changed, or that the deck names elsewhere.',
    hint: 'It stays in the deck. Remove it there if it is wrong.',
  },
  E_CODING_MISSING: {
    cause:
      'The coding to compare with is missing, cannot be read, or is named by the data and outside the folder of the deck.',
    hint: 'Name a deck, a folder with deck.ts or deck.json, a JSON file of the shape of deck.json, or a file that `import` reads.',
  },
  E_CODING_SOURCE: {
    cause: 'The two codings have different sources.',
    hint: 'Compare two codings of the same source.txt, equal letter for letter.',
  },
  E_DECISIONS_BROKEN: {
    cause: 'The file of `agree --decisions` is missing, has another shape, or is on another deck.',
    hint: 'Save decisions.json again from the page that `npx claimdeck agree` writes.',
  },
  W_DECISION_UNKNOWN: {
    cause:
      'Decisions are on pairs of factors that no coding has in this statement now, or take a coder who is not compared.',
    hint: 'Name the codings of decisions.json, and decide again where the text or a coding has changed.',
  },
  W_CODING_LEFT_OUT: {
    cause:
      'Links of a file that is compared are left out: they lack a quote, a sign or an end, or their quote is not in the text.',
    hint: 'Correct the file; `npx claimdeck import` lists each link that is left out with its reason.',
  },
  E_USAGE: {
    cause: 'A command, argument or option is unknown, missing, or excludes another.',
    hint: 'See `npx claimdeck --help`, and `npx claimdeck COMMAND --help` for the options of a command.',
  },
  E_NODE_OLD: {
    cause: "The machine's Node is older than 22.18, and no installed package has a newer one.",
    hint: 'Install Node 24, or run `npm install node@24` in this project: Claimdeck then uses that one.',
  },
} as const satisfies Record<string, CatalogueEntry>;

/** The code of a diagnostic, such as `E_QUOTE_NOT_VERBATIM`. */
export type DiagnosticCode = keyof typeof catalogue;

interface Detail extends Partial<Pick<Diagnostic, 'actual' | 'expected' | 'lines'>> {
  /** The name that is expected, `expected` by default. If it looks like `actual`, the hint begins with what differs. */
  readonly alike?: string | undefined;
}

/** A diagnostic at a place. A hint may begin with what differs. */
export function diagnose(
  code: DiagnosticCode,
  place: { readonly file: string; readonly path?: string },
  message: string,
  { alike, ...detail }: Detail = {},
): Diagnostic {
  const { hint } = catalogue[code];
  const severity = code.startsWith('E_') ? 'error' : 'warning';
  const difference = onlyDifference(detail.actual ?? '', alike ?? detail.expected ?? '');
  const told = difference === undefined ? hint : `The two differ only in ${difference}. ${hint}`;
  return { code, severity, file: place.file, path: place.path ?? '', message, ...detail, hint: told };
}
