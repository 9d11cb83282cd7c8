/** The marks of links on maps: implied, held by an actor, conditional, denied. */
import { conditionsOf, isHeldOnly, type Link } from '../model/index.ts';
import type { LinkMark } from '../wording/index.ts';
import type { DiagramLink } from './diagram.ts';

/** The marks of a link: it is explicit if one of its claims states it, and held by actors only if all report it so. */
export function marksOf(link: Link): Pick<DiagramLink, LinkMark> {
  const { denied, assertions } = link;
  return {
    ...(conditionsOf(link).length > 0 ? { conditional: true } : {}),
    ...(denied ? { denied } : {}),
    ...(assertions.every((a) => a.confidence === 'implied') ? { implied: true } : {}),
    ...(!denied && isHeldOnly(link) ? { held: true } : {}),
  };
}
