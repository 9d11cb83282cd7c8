/** The marks of links on maps: implied, held by an actor, cause at its low pole, conditional, denied. */
import { conditionsOf, isHeldOnly, type Link, type Model, shownWords } from '../model/index.ts';
import { quotationMarks } from '../typography/index.ts';
import type { LinkMark } from '../wording/index.ts';
import type { DiagramLink } from './diagram.ts';

/** Options of `marksOf`. */
export interface MarkOptions {
  /** Language and source of the deck. */
  readonly model: Pick<Model, 'language' | 'source'>;
  /** Id of the claim whose slide shows the link; what it says of the link counts. */
  readonly claim?: string | undefined;
}

/** The word for the low pole of the cause, if all claims that count speak of it: the first word, in quotation marks. */
function lowPoleOf({ assertions }: Link, { language, source }: MarkOptions['model']): string | undefined {
  const poles = assertions.map((a) => a.lowPole);
  if (poles.includes(undefined)) return undefined;
  const word = poles.find((pole) => typeof pole === 'string');
  return word === undefined ? '' : quotationMarks(language).join(shownWords(source, word));
}

/** The link as a claim asserts it; as all claims do where that one does not, or none is given. */
export function linkAsIn(link: Link, claim: string | undefined): Link {
  const own = link.assertions.filter((a) => a.claim === claim);
  return own.length > 0 ? { ...link, assertions: own } : link;
}

/**
 * The marks of a link: it is explicit if one of its claims states it, conditional and held by actors only if all report it
 * so. On the slide of one of its claims that claim alone counts.
 */
export function marksOf(whole: Link, { model, claim }: MarkOptions): Pick<DiagramLink, LinkMark> {
  const link = linkAsIn(whole, claim);
  const { denied, assertions } = link;
  const lowPole = lowPoleOf(link, model);
  return {
    ...(conditionsOf(link).length > 0 ? { conditional: true } : {}),
    ...(denied ? { denied } : {}),
    ...(assertions.every((a) => a.confidence === 'implied') ? { implied: true } : {}),
    ...(!denied && isHeldOnly(link) ? { held: true } : {}),
    ...(lowPole === undefined ? {} : { lowPole }),
  };
}
