/** Writes codings as annotations of their source, in the model of the W3C. */
import { type AssertedLink, assertedLinks, detailsOf, selectedCue } from '../../analysis/index.ts';
import { defined } from '../../defined.ts';
import { parseLinkText } from '../../import/index.ts';
import type { Claim, Evidence, Model, QuoteInput } from '../../model/index.ts';
import { factorNames } from './factor-names.ts';

/** Code points of the text before and after a quote. */
const contextLength = 32;

const quoteSelector = ({ quote, prefix, suffix }: QuoteInput, cue?: QuoteInput): object =>
  defined({
    ...{ type: 'TextQuoteSelector', exact: quote, prefix, suffix },
    refinedBy: cue && quoteSelector(cue),
  });

/** A quote by its words and by its place in the text; with a cue, the words of the quote that are meant. */
function targetOf({ exact, start, end }: Evidence, text: readonly string[], cue?: QuoteInput): object {
  const context = (from: number, to: number) => text.slice(Math.max(0, from), to).join('') || undefined;
  const [prefix, suffix] = [context(start - contextLength, start), context(end, end + contextLength)];
  const words = quoteSelector(defined({ quote: exact, prefix, suffix }), cue);
  return { source: 'source.txt', selector: [words, { type: 'TextPositionSelector', start, end }] };
}

const body = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value });

/** Words before a value in a classifying body, by the detail. */
const classes = {
  ...{ low_pole: 'low pole', denied: 'denied', denied_by: 'denied by', conditional: 'conditional', holder: 'held by' },
} as const;

/** Bodies that say of a link what its tag does not. */
function classesOf(asserted: AssertedLink): object[] {
  const { confidence, note, ...details } = detailsOf(asserted);
  const said = Object.entries(classes).flatMap(([name, words]) => {
    const value = details[name];
    return value === undefined ? [] : [value === 'yes' ? words : `${words}: ${value}`];
  });
  const notes = note === undefined ? [] : [body('commenting', note)];
  return [...[confidence!, ...said].map((value) => body('classifying', value)), ...notes];
}

/** The tag of a link, such as `Fear -> War (+)`. */
const linkTag = (from: string, to: string, sign: string) => `${from} -> ${to} (${sign})`;

/** The label of a factor where a tag can hold it at both ends of a link. */
function nameInTag(label: string): string | undefined {
  const read = parseLinkText(linkTag(label, label, '+'));
  return read?.from === label && read.to === label && !/[\r\n]/u.test(label) ? label : undefined;
}

/** Names of the factors by id, unique. A label that a tag cannot hold, such as one with an arrow, is replaced by the id. */
export const namesInTags = (model: Model): ReadonlyMap<string, string> => factorNames(model, nameInTag);

/**
 * A coding as annotations of `source.txt`: for each link of a claim the quote with its cue, the link as a tag; for each
 * quote without a link the claim alone. Offsets are code points.
 * @see https://www.w3.org/TR/annotation-model/
 */
export function toWebAnnotations(model: Model): string {
  const text = [...model.source.text];
  const names = namesInTags(model);
  const asserted = Map.groupBy(assertedLinks(model), ({ claim }) => claim);
  const annotationOf = (claim: Claim, number: number, bodies: readonly object[], target: object) => ({
    ...{ id: `#${claim.id}-${number}`, type: 'Annotation', motivation: bodies.length > 0 ? 'tagging' : 'describing' },
    body: [...bodies, body('describing', claim.assertion)],
    target,
  });
  const items = model.claims.flatMap((claim) => {
    const links = asserted.get(claim) ?? [];
    const bare = claim.evidence.filter((e) => links.every((link) => link.evidence !== e));
    const tagged = links.map((one) => {
      const { from, to, polarity } = one.link;
      const tag = body('tagging', linkTag(names.get(from)!, names.get(to)!, polarity));
      return {
        bodies: [tag, ...classesOf(one)],
        target: targetOf(one.evidence, text, selectedCue(one.assertion.cue, [one.evidence])),
      };
    });
    const all = [...tagged, ...bare.map((e) => ({ bodies: [], target: targetOf(e, text) }))];
    return all.map(({ bodies, target }, i) => annotationOf(claim, i + 1, bodies, target));
  });
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    ...{ id: '#annotations', type: 'AnnotationCollection', label: model.title, total: items.length },
    first: { id: '#page-1', type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, undefined, 2)}\n`;
}
