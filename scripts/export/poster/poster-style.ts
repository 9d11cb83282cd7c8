/** The style sheet of the poster. It has values instead of custom properties, which programs for drawing do not read. */
import { slideGeometry } from '../../geometry.ts';
import { eastAsianStack, polytonicGreek, scriptFonts } from '../../typography/index.ts';
import type { PosterLook } from './poster-svg.ts';

const { mapLabel, mapSign } = slideGeometry.fontSize;

/** CSS of the poster of a deck in a language, a BCP 47 tag. */
export function posterStyle({ colours, faces }: PosterLook, language: string): string {
  const colour = (name: string) => colours[name] ?? '#000000';
  const sign = (name: string) =>
    `.${name} .line,.${name} .badge,.${name} .ring{stroke:${colour(name)}}.${name} .head,.${name} .sign{fill:${colour(name)}}`;
  const scripts = [...scriptFonts, ...eastAsianStack(language)]
    .map(({ family }) => `"${family}",`)
    .filter((name) => faces.includes(name.slice(1, -2)))
    .join('');
  // The letters of a Greek word come from one font.
  const serif = /^(?:el|grc)(?:-|$)/iu.test(language)
    ? `"${polytonicGreek.family}","Source Serif 4"`
    : '"Source Serif 4"';
  return [
    faces,
    // Texts take their direction from their letters.
    `text{font-family:Inter,${scripts}sans-serif;font-weight:500;font-synthesis:none;unicode-bidi:plaintext;fill:${colour('ink')}}`,
    `.paper{fill:#ffffff}.title{font-family:${serif},${scripts}serif;font-weight:600}`,
    `.quiet{fill:${colour('quiet')}}`,
    `.causal-map text{text-anchor:middle;font-size:${mapLabel}px}`,
    `.node rect{fill:#ffffff;stroke:${colour('ink')};stroke-width:1.4}`,
    `.node.outcome rect{fill:${colour('ink')}}.node.outcome text{fill:#ffffff;font-weight:600}`,
    '.line{fill:none;stroke-width:2.8}.implied .line{stroke-width:1.2}',
    '.badge{fill:#ffffff;stroke-width:2.2}.ring{fill:none;stroke-width:1.4}',
    `.link .sign{text-anchor:middle;font-size:${mapSign}px;font-weight:600}`,
    sign('plus'),
    sign('minus'),
    sign('unclear'),
    '.minus .line{stroke-dasharray:9 6}.unclear .line{stroke-dasharray:2 6;stroke-linecap:round}',
    `.denied .line,.denied .badge,.denied .ring{stroke:${colour('quiet')}}.denied .head,.denied .sign{fill:${colour('quiet')}}`,
    `.strike{fill:none;stroke:${colour('ink')};stroke-width:3}`,
  ].join('');
}
