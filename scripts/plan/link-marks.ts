/** The marks of links on maps: implied, held by an actor, cause at its low pole, conditional, denied. */
import { conditionsOf, isHeldOnly, type Link } from '../model/index.ts';
import { quotationMarks } from '../typography/index.ts';
import type { LinkMark } from '../wording/index.ts';
import type { DiagramLink } from './diagram.ts';

/** Options of `marksOf`. */
export interface MarkOptions {
  /** Language of the deck, BCP 47. */
  readonly language: string;
  /** Id of the claim whose slide shows the link; its own low pole counts. */
  readonly claim?: string | undefined;
}

/** The word for the low pole of the cause, if all claims that count speak of it: the first word, in quotation marks. */
function lowPoleOf({ assertions }: Link, { language, claim }: MarkOptions): string | undefined {
  const own = assertions.filter((a) => a.claim === claim);
  const poles = (own.length > 0 ? own : assertions).map((a) => a.lowPole);
  if (poles.includes(undefined)) return undefined;
  const word = poles.find((pole) => typeof pole === 'string');
  return word === undefined ? '' : quotationMarks(language).join(word.replace(/\s+/gu, ' '));
}

/** The marks of a link: it is explicit if one of its claims states it, and held by actors only if all report it so. */
export function marksOf(link: Link, options: MarkOptions): Pick<DiagramLink, LinkMark> {
  const { denied, assertions } = link;
  const lowPole = lowPoleOf(link, options);
  return {
    ...(conditionsOf(link).length > 0 ? { conditional: true } : {}),
    ...(denied ? { denied } : {}),
    ...(assertions.every((a) => a.confidence === 'implied') ? { implied: true } : {}),
    ...(!denied && isHeldOnly(link) ? { held: true } : {}),
    ...(lowPole === undefined ? {} : { lowPole }),
  };
}
