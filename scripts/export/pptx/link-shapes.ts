/** A link of a map as shapes: its connector, and its badge with the marks. */
import { signMarks } from '../../emit/index.ts';
import { mapShape } from '../../geometry.ts';
import type { DiagramLink } from '../../plan/index.ts';
import type { Wording } from '../../wording/index.ts';
import { centred } from './map-place.ts';
import type { Connector, LineLook, Point, Route, SiteOf, TextShape } from './shapes.ts';
import type { Colour } from './text.ts';

/** Colour of a link by its sign. */
export const signColours = { '+': 'plus', '-': 'minus', '?': 'quiet' } as const satisfies Readonly<
  Record<string, Colour>
>;

/** Colour, width and dashes of a link. */
export function lineOf({ polarity, denied, implied }: DiagramLink, isLit: boolean, scale: number): LineLook {
  const width = (!isLit ? 1.4 : implied ? 1.2 : 2.8) * scale;
  return {
    colour: !isLit ? 'ghost-line' : denied ? 'quiet' : signColours[polarity],
    width,
    ...(polarity === '+' ? {} : { dash: polarity === '-' ? ('dash' as const) : ('dot' as const) }),
    hasHead: true,
  };
}

function straight(from: Point, to: Point): Route {
  return {
    box: {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    },
    flipX: to.x < from.x,
    flipY: to.y < from.y,
  };
}

/** The badge of a link with its marks. */
export function badgeShapes(link: DiagramLink, at: Point, line: LineLook, scale: number): TextShape[] {
  const { polarity, conditional, held, denied } = link;
  const diameter = 2 * mapShape.badgeRadius * scale;
  const form = conditional ? 'diamond' : 'ellipse';
  const border = (width: number): LineLook => ({ colour: line.colour, width: width * scale });
  const name = `${signMarks[polarity]} ${link.id}`;
  const ring: TextShape = {
    kind: 'shape',
    name,
    box: centred(at, diameter - 8 * scale),
    look: { form, line: border(1.4) },
  };
  const strike: TextShape = {
    ...{ kind: 'shape', name, box: centred(at, diameter * 1.1) },
    look: {
      form: 'line',
      isRising: true,
      line: { colour: line.colour === 'ghost-line' ? 'ghost-ink' : 'ink', width: 3 * scale },
    },
  };
  return [
    {
      ...{ kind: 'shape', name, key: `badge ${link.id}` },
      ...(link.slide === undefined ? {} : { slide: link.slide }),
      box: centred(at, diameter * (conditional ? 1.25 : 1)),
      look: { form, fill: 'paper', line: border(line.colour === 'ghost-line' ? 1.4 : 2.2) },
      text: {
        size: 21 * scale,
        anchor: 'middle',
        isUnwrapped: true,
        paragraphs: [
          { runs: [{ text: signMarks[polarity], font: 'sans', bold: true, colour: line.colour }], align: 'center' },
        ],
      },
    },
    ...(held ? [ring] : []),
    ...(denied ? [strike] : []),
  ];
}

/** A link in words, with its marks. */
export function sentenceOf(link: DiagramLink, labels: ReadonlyMap<string, string>, { links, frame }: Wording): string {
  const { conditional, denied } = frame.legend;
  const marks = [link.conditional ? conditional.meaning : '', link.denied ? denied.verb : ''].filter((m) => m !== '');
  const clause = links.marked(links.clause(labels.get(link.from)!, link.polarity, labels.get(link.to)!), link);
  return links.sentence(marks.length === 0 ? clause : `${clause} (${marks.join(', ')})`);
}

/**
 * A connection site of a badge that is nearest to a point. An ellipse has eight, a diamond four; both begin at the top and go
 * left.
 */
function nearestSite({ box, look }: TextShape, to: Point): { readonly site: number; readonly at: Point } {
  const count = look?.form === 'diamond' ? 4 : 8;
  const { x, y, width } = box!;
  const sites = Array.from({ length: count }, (_, site) => {
    const angle = -Math.PI / 2 - (site * 2 * Math.PI) / count;
    return { site, at: { x: x + (width / 2) * (1 + Math.cos(angle)), y: y + (width / 2) * (1 + Math.sin(angle)) } };
  });
  const far = ({ at }: { readonly at: Point }) => Math.hypot(at.x - to.x, at.y - to.y);
  return sites.reduce((a, b) => (far(b) < far(a) ? b : a));
}

interface PlacedSite extends SiteOf {
  readonly at: Point;
}

/** Where a link is on the slide. */
export interface LinkPlace {
  /** Connection site of the cause. */
  readonly from: PlacedSite;
  /** Connection site of the effect. */
  readonly to: PlacedSite;
  /** Centre of the badge. */
  readonly badge: Point;
  /** Whether the link is two connectors: to its badge, and from the badge to its end. */
  readonly isBent: boolean;
}

/** The connector of a link, or its two connectors, and its badge. `words` say the link. */
export function linkShapes(
  link: DiagramLink,
  { from, to, badge: centre, isBent }: LinkPlace,
  { words, isLit, scale }: { readonly words: string; readonly isLit: boolean; readonly scale: number },
): (Connector | TextShape)[] {
  const line = lineOf(link, isLit, scale);
  const badges = badgeShapes(link, centre, line, scale);
  const connector = (start: PlacedSite, end: PlacedSite, look: LineLook): Connector => ({
    ...{ kind: 'connector', name: words, description: words, line: look, route: straight(start.at, end.at) },
    from: { key: start.key, site: start.site },
    to: { key: end.key, site: end.site },
  });
  if (!isBent) return [connector(from, to, line), ...badges];
  const key = `badge ${link.id}`;
  const { hasHead: _, ...headless } = line;
  return [
    connector(from, { key, ...nearestSite(badges[0]!, from.at) }, headless),
    connector({ key, ...nearestSite(badges[0]!, to.at) }, to, line),
    ...badges,
  ];
}
