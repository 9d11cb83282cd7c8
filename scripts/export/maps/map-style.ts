/**
 * The style sheet of maps in SVG files. It has values instead of custom properties, which programs for drawing do not read.
 */
import { slideGeometry } from '../../geometry.ts';
import { eastAsianStack, scriptFonts } from '../../typography/index.ts';

const { mapLabel, mapSign, mapWord, loopMark } = slideGeometry.fontSize;

/** What an SVG file takes from style sheets and fonts. */
export interface MapLook {
  /** Colours by name of their custom property, such as `plus`. */
  readonly colours: Readonly<Record<string, string>>;
  /** `@font-face` rules with the fonts in them. */
  readonly faces: string;
}

/** A colour of a look; black if it is unknown. */
export const colourOf = ({ colours }: MapLook, name: string): string => colours[name] ?? '#000000';

/** The serif or the sans-serif family, with a comma behind it: the font of the deck's look comes before Claimdeck's. */
const ownStack = ({ faces }: MapLook, role: 'text' | 'labels', usual: string): string =>
  `${faces.includes(`"Deck ${role}"`) ? `"Deck ${role}",` : ''}${usual},`;

/** The families of headlines, each with a comma behind it. */
export const textStack = (look: MapLook, usual = '"Source Serif 4"'): string => ownStack(look, 'text', usual);

/** The families of labels, each with a comma behind it. */
export const labelStack = (look: MapLook): string => ownStack(look, 'labels', 'Inter');

/** The families of the look that other scripts need in a language, each with a comma behind it. */
export const scriptStack = ({ faces }: MapLook, language: string): string =>
  [...scriptFonts, ...eastAsianStack(language)]
    .map(({ family }) => `"${family}",`)
    .filter((name) => faces.includes(name.slice(1, -2)))
    .join('');

/** CSS of maps in the light scheme, for a deck in a language, a BCP 47 tag. */
export function mapStyle(look: MapLook, language: string): string {
  const colour = (name: string) => colourOf(look, name);
  const sign = (name: string, value: string) =>
    `${name} .line,${name} .badge,${name} .ring{stroke:${value}}${name} .head,${name} .sign,${name} .low-pole{fill:${value}}`;
  return [
    look.faces,
    // Texts take their direction from their letters.
    `text{font-family:${labelStack(look)}${scriptStack(look, language)}sans-serif;font-weight:500;font-synthesis:none;unicode-bidi:plaintext;fill:${colour('ink')}}`,
    `.causal-map text{text-anchor:middle;font-size:${mapLabel}px}`,
    `.node rect{fill:#ffffff;stroke:${colour('ink')};stroke-width:1.4}`,
    `.node.outcome rect{fill:${colour('ink')}}.node.outcome text{fill:#ffffff;font-weight:600}`,
    '.line{fill:none;stroke-width:2.8}.implied .line{stroke-width:1.2}',
    '.badge{fill:#ffffff;stroke-width:2.2}.ring{fill:none;stroke-width:1.4}',
    `.link .sign{text-anchor:middle;font-size:${mapSign}px;font-weight:600}`,
    `.low-pole{stroke:#ffffff;stroke-width:2;paint-order:stroke}.causal-map .link .words{font-size:${mapWord}px}`,
    sign('.plus', colour('plus')),
    sign('.minus', colour('minus')),
    sign('.unclear', colour('unclear')),
    '.minus .line{stroke-dasharray:9 6}.unclear .line{stroke-dasharray:2 6;stroke-linecap:round}',
    sign('.denied', colour('quiet')),
    `.strike{fill:none;stroke:${colour('ink')};stroke-width:3}`,
    `.loop .line{stroke:${colour('quiet')};stroke-width:2}.loop .head{fill:${colour('quiet')}}`,
    `.causal-map .loop .mark{font-size:${loopMark}px;font-weight:600}`,
    sign('.ghost', colour('ghost-line')),
    `.ghost .line,.ghost .badge{stroke-width:1.4}.ghost .strike,.node.ghost rect{stroke:${colour('ghost-ink')}}`,
    `.node.ghost text{fill:${colour('ghost-ink')}}.node.outcome.ghost rect{fill:${colour('ghost-ink')}}.node.outcome.ghost text{fill:#ffffff}`,
  ].join('');
}
