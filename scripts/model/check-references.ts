/** Checks that every id of a deck is unique where it must be and known where it is used. */
import { type Diagnostic, type DiagnosticCode, diagnose, nearestName } from '../diagnostics/index.ts';
import { type DataFiles, type DataPath, placeOf } from './parse-deck.ts';
import type { ParsedDeck } from './schema.ts';

/** Most words of an assertion that still fit two lines of a headline. */
export const assertionWords = 15;
const labelWords = 5;
/** Known ids. */
type Names = Pick<ReadonlySet<string>, 'has' | 'keys'>;
const wordsOf = (text: string) => text.trim().split(/\s+/u).length;

/** All diagnostics of ids, headlines and labels, in the order of the data. */
export function checkReferences(deck: ParsedDeck, files: DataFiles): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (
    code: DiagnosticCode,
    path: DataPath,
    message: string,
    detail: { actual?: string; expected?: string | undefined } = {},
  ) => {
    const { expected, ...rest } = detail;
    found.push(diagnose(code, placeOf(files, path), message, expected === undefined ? rest : { ...rest, expected }));
  };
  const unique = (kind: string, entries: readonly (readonly [string, DataPath])[]) => {
    const first = new Map<string, string>();
    for (const [name, path] of entries) {
      const { file, path: printed } = placeOf(files, path);
      const before = first.get(name);
      if (before === undefined) first.set(name, `${file}:${printed}`);
      else
        report('E_ID_DUPLICATE', path, `The ${kind} id stands twice; first at ${before}.`, {
          actual: name,
          expected: 'an id of its own',
        });
    }
    return first;
  };
  const known = (code: DiagnosticCode, what: string, name: string, names: Names, path: DataPath) => {
    if (names.has(name)) return;
    const near = nearestName(name, [...names.keys()]);
    report(code, path, `There is no ${what} of this id.`, { actual: name, expected: near && `${near} (the nearest)` });
  };

  const factors = unique(
    'factor',
    deck.factors.map((f, i) => [f.id, ['factors', i, 'id']]),
  );
  const sections = unique(
    'section',
    deck.sections.map((s, i) => [s.id, ['sections', i, 'id']]),
  );
  const references = unique(
    'reference',
    (deck.references ?? []).map((r, i) => [r.id, ['references', i, 'id']]),
  );
  unique(
    'context fact',
    (deck.context ?? []).map((c, i) => [c.id, ['context', i, 'id']]),
  );
  unique(
    'talk',
    deck.talks.map((t, i) => [t.id, ['talks', i, 'id']]),
  );
  const claims = unique(
    'claim',
    deck.sections.flatMap((s, i) =>
      s.claims.map((c, j): readonly [string, DataPath] => [c.id, ['sections', i, 'claims', j, 'id']]),
    ),
  );

  known('E_OUTCOME_UNKNOWN', 'factor', deck.outcome, factors, ['outcome']);
  deck.factors.forEach((factor, i) => {
    if (wordsOf(factor.label) > labelWords)
      report('W_LABEL_LONG', ['factors', i, 'label'], `The label has ${wordsOf(factor.label)} words.`, {
        actual: factor.label,
        expected: 'two to five words',
      });
  });
  const used = new Set([deck.outcome]);
  deck.sections.forEach((section, i) => {
    section.claims.forEach((claim, j) => {
      const at: DataPath = ['sections', i, 'claims', j];
      if (wordsOf(claim.assertion) > assertionWords)
        report('E_ASSERTION_LONG', [...at, 'assertion'], `The headline has ${wordsOf(claim.assertion)} words.`, {
          actual: claim.assertion,
          expected: `at most ${assertionWords} words`,
        });
      const seen = new Set<string>();
      claim.links.forEach((link, k) => {
        for (const end of ['from', 'to'] as const) {
          used.add(link[end]);
          known('E_FACTOR_UNKNOWN', 'factor', link[end], factors, [...at, 'links', k, end]);
        }
        const key = `${link.from} ${link.to} ${link.polarity}`;
        if (seen.has(key))
          report('E_LINK_DUPLICATE', [...at, 'links', k], 'The claim asserts this link twice.', { actual: key });
        seen.add(key);
      });
    });
  });
  deck.factors.forEach((factor, i) => {
    if (!used.has(factor.id))
      report('W_FACTOR_UNUSED', ['factors', i], 'No link names this factor.', { actual: factor.id });
  });
  deck.context?.forEach((fact, i) => {
    known('E_REFERENCE_UNKNOWN', 'reference', fact.reference, references, ['context', i, 'reference']);
    if (fact.section !== undefined)
      known('E_SECTION_UNKNOWN', 'section', fact.section, sections, ['context', i, 'section']);
  });
  const slideIds = new Set([
    ...[
      'title',
      'roadmap',
      'method',
      'method/coding',
      'map/whole',
      'effects',
      'balance',
      'timeline',
      'discussion',
      'references',
    ],
    ...[...sections.keys()].flatMap((s) => [`section/${s}`, `map/${s}`]),
    ...[...claims.keys()].flatMap((c) => [`claim/${c}`, `evidence/${c}`]),
  ]);
  const numbered = /^(loop|finding|paths|timeline|references)\/[1-9]\d*$/;
  /** A slide that a deck can have: numbered ones are as many as the analysis finds, a section has as many maps as it needs. */
  const slide = (name: string, path: DataPath) => {
    const section = /^map\/(.+)-[2-9]$/u.exec(name)?.[1];
    if (numbered.test(name) || (section !== undefined && sections.has(section))) return;
    known('E_SLIDE_UNKNOWN', 'slide', name, slideIds, path);
  };
  deck.talks.forEach((talk, i) => {
    for (const list of ['slides', 'include', 'exclude'] as const)
      talk[list]?.forEach((entry, j) => {
        slide(list === 'slides' ? entry.replace(/^again:/, '') : entry, ['talks', i, list, j]);
      });
    for (const key of Object.keys(talk.notes ?? {})) {
      slide(key.replace(/@[2-9]$/, ''), ['talks', i, 'notes', key]);
    }
    talk.sections?.forEach((s, j) => {
      known('E_SECTION_UNKNOWN', 'section', s, sections, ['talks', i, 'sections', j]);
    });
  });
  return found;
}
