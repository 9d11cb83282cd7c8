/** The style sheet of the poster: that of maps, and those of its lines of text. */
import { polytonicGreek } from '../../typography/index.ts';
import { colourOf, type MapLook, mapStyle, scriptStack, textStack } from '../maps/map-style.ts';

/** CSS of the poster of a deck in a language, a BCP 47 tag. */
export function posterStyle(look: MapLook, language: string): string {
  // The letters of a Greek word come from one font.
  const greek = /^(?:el|grc)(?:-|$)/iu.test(language) ? `"${polytonicGreek.family}",` : '';
  return [
    mapStyle(look, language),
    `.paper{fill:#ffffff}.title{font-family:${greek}${textStack(look)}${scriptStack(look, language)}serif;font-weight:600${look.colours['accent'] === undefined ? '' : `;fill:${look.colours['accent']}`}}`,
    `.quiet{fill:${colourOf(look, 'quiet')}}`,
  ].join('');
}
