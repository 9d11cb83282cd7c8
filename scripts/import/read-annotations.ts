/** Reads annotations of texts: JSON-LD of the W3C model, and JSON of hypothes.is. A tag or note names a link. */
import { type CodedPassage, toLinkTable } from './coded-passages.ts';
import { fail } from './fail.ts';
import type { TextFile } from './imported-map.ts';
import { type Json, listOf, objectOf, parseJson, textOf } from './parse-json.ts';
import type { Table } from './table.ts';

/** A value that may be one or several. */
const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** Selectors of a target, with those that refine others. */
const selectorsOf = (target: Json): readonly Json[] =>
  asList(target?.['selector']).flatMap((s) => {
    const selector = objectOf(s);
    return [selector, ...asList(selector?.['refinedBy']).map(objectOf)];
  });

/** Texts of bodies, tags and notes of an annotation. */
function codesOf(annotation: Json): string[] {
  const bodies = asList(annotation?.['body']).map((body) =>
    typeof body === 'string' ? body : textOf(objectOf(body), 'value'),
  );
  const tags = asList(annotation?.['tags']).filter((tag) => typeof tag === 'string');
  const texts = [textOf(annotation, 'bodyValue'), textOf(annotation, 'text'), ...bodies];
  return [...tags, ...texts.flatMap((text) => text.split(/\r?\n/u))].map((code) => code.trim()).filter(Boolean);
}

function toPassage(annotation: Json, place: string): CodedPassage {
  const selectors = asList(annotation?.['target']).flatMap((target) => selectorsOf(objectOf(target)));
  const quote = selectors.find((s) => s?.['type'] === 'TextQuoteSelector');
  const start = selectors.find((s) => s?.['type'] === 'TextPositionSelector')?.['start'];
  const [prefix, suffix] = [textOf(quote, 'prefix'), textOf(quote, 'suffix')];
  return {
    ...{ place, codes: codesOf(annotation), quote: textOf(quote, 'exact') },
    ...{ prefix, suffix, start: typeof start === 'number' ? start : undefined },
  };
}

/** The annotations of a file, each with its place: those of a collection, a page, a list, or the only one. */
function annotationsOf(data: Json): readonly (readonly [annotation: Json, place: string])[] {
  for (const key of ['items', 'rows', 'annotations', '@graph'])
    if (Array.isArray(data?.[key])) return listOf(data[key]).map((a, i) => [a, `${key}[${i}]`] as const);
  const page = objectOf(data?.['first']);
  return page ? annotationsOf(page) : [[data, 'annotation']];
}

/**
 * The links that annotations name.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_EMPTY
 * @see https://www.w3.org/TR/annotation-model/
 */
export function readAnnotations(file: TextFile): readonly Table[] {
  const annotations = annotationsOf(parseJson(file)).filter(([a]) => a?.['target'] !== undefined);
  if (annotations.length === 0) throw fail('E_IMPORT_EMPTY', file.file, 'The file has no annotations.');
  return [
    toLinkTable(
      file.file,
      annotations.map(([a, place]) => toPassage(a, place)),
    ),
  ];
}
