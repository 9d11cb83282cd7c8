/** Reads annotations of texts: JSON-LD of the W3C model, and JSON of hypothes.is. A tag or note names a link. */
import { type Json, listOf, objectOf, parseJson, textOf } from '../decode/parse-json.ts';
import { fail } from '../fail.ts';
import type { ReadOptions, TextFile } from '../imported-map.ts';
import type { Table } from '../table.ts';
import { type CodedPassage, linesOf, readComment, toLinkTable } from './coded-passages.ts';

/** A value that may be one or several. */
const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** Selectors of a target, with those that refine others. */
const selectorsOf = (target: Json): readonly Json[] =>
  asList(target?.['selector']).flatMap((s) => {
    const selector = objectOf(s);
    return [selector, ...asList(selector?.['refinedBy']).map(objectOf)];
  });

/** Bodies of an annotation with their purposes; the default is a code. */
const bodiesOf = (annotation: Json) =>
  asList(annotation?.['body']).map((body) => ({
    text: typeof body === 'string' ? body : textOf(objectOf(body), 'value'),
    purpose: typeof body === 'string' ? '' : textOf(objectOf(body), 'purpose'),
  }));

/** Tags and other bodies of an annotation, and the note of its links. */
function readBodies(annotation: Json): { readonly codes: readonly string[]; readonly note: string } {
  const bodies = bodiesOf(annotation).filter(({ purpose }) => !['classifying', 'describing'].includes(purpose));
  const textsOf = (isComment: boolean) =>
    bodies.filter(({ purpose }) => (purpose === 'commenting') === isComment).map(({ text }) => text);
  const tags = asList(annotation?.['tags']).filter((tag) => typeof tag === 'string');
  const codes = linesOf([...tags, textOf(annotation, 'bodyValue'), ...textsOf(false)]);
  // The comment of hypothes.is is in `text`.
  return readComment(codes, textOf(annotation, 'text'), textsOf(true));
}

/** Columns of a table of links, by the words with which a classifying body begins: `held by: The ministry`. */
const classes: Readonly<Record<string, string>> = {
  ...{ 'held by': 'holder', 'denied by': 'denied by' },
  ...{ denied: 'denied', 'low pole': 'low pole', conditional: 'conditional' },
};

/** What classifying bodies say of the links of an annotation, by the column of a table of links. */
function classesOf(annotation: Json): Record<string, string> {
  const found = bodiesOf(annotation).flatMap(({ purpose, text }) => {
    if (purpose !== 'classifying') return [];
    if (text === 'explicit' || text === 'implied') return [['confidence', text] as const];
    const [, name = '', words] = /^([a-z ]+?)(?:: (.+))?$/su.exec(text) ?? [];
    return Object.hasOwn(classes, name) ? [[classes[name]!, words ?? 'yes'] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The cue within a quote: the selector that refines it. */
function cueOf(quote: Json): Record<string, string> {
  const cue = asList(quote?.['refinedBy'])
    .map(objectOf)
    .find((s) => s?.['type'] === 'TextQuoteSelector');
  const cells = { cue: textOf(cue, 'exact'), 'cue prefix': textOf(cue, 'prefix'), 'cue suffix': textOf(cue, 'suffix') };
  return cue ? cells : {};
}

/** Who made an annotation: the account of hypothes.is without its site, or the first creator of the W3C model. */
function coderOf(annotation: Json): string {
  const [creator] = asList(annotation?.['creator']);
  const named = ['name', 'nickname', 'id'].map((key) => textOf(objectOf(creator), key)).find(Boolean);
  const user = textOf(annotation, 'user').replace(/^acct:(.*)@.*$/u, '$1');
  return user || (typeof creator === 'string' ? creator : (named ?? ''));
}

function toPassage(annotation: Json, target: Json, place: string): CodedPassage {
  const selectors = selectorsOf(target);
  const quote = selectors.find((s) => s?.['type'] === 'TextQuoteSelector');
  const start = selectors.find((s) => s?.['type'] === 'TextPositionSelector')?.['start'];
  const [prefix, suffix] = [textOf(quote, 'prefix'), textOf(quote, 'suffix')];
  const { codes, note } = readBodies(annotation);
  return {
    ...{ place, codes, quote: textOf(quote, 'exact') },
    ...{ prefix, suffix, start: typeof start === 'number' ? start : undefined, coder: coderOf(annotation) },
    details: { ...cueOf(quote), ...classesOf(annotation), note },
  };
}

/** The annotations of a file, each with its place: those of a collection, a page, a list, or the only one. */
function annotationsOf(data: Json): readonly (readonly [annotation: Json, place: string])[] {
  // A collection holds its first page.
  for (const list of [data, objectOf(data?.['first'])])
    for (const key of ['items', 'rows', 'annotations', '@graph'])
      if (Array.isArray(list?.[key])) return listOf(list[key]).map((a, i) => [a, `${key}[${i}]`] as const);
  return [[data, 'annotation']];
}

/** A file of one object a line as the list that it stands for. */
const linesAsList = (text: string) =>
  /^\s*\{.*\}\r?\n\{/u.test(text) ? `[${text.replace(/\}(\r?\n)\{/gu, '},$1{')}]` : text;

/**
 * The links that annotations name.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_EMPTY
 * @see https://www.w3.org/TR/annotation-model/
 */
export function readAnnotations(file: TextFile, { map }: ReadOptions): readonly Table[] {
  const annotations = annotationsOf(parseJson({ ...file, text: linesAsList(file.text) })).filter(
    ([a]) => a?.['target'] !== undefined,
  );
  if (annotations.length === 0) throw fail('E_IMPORT_EMPTY', file.file, 'The file has no annotations.');
  return [
    toLinkTable(
      file.file,
      // What an annotation says holds of each of its targets.
      annotations.flatMap(([a, place]) => {
        const targets = asList(a?.['target']);
        return (targets.length === 0 ? [null] : targets).map((target) => toPassage(a, objectOf(target), place));
      }),
      map,
    ),
  ];
}
