/** The page of which a talk's cover is a picture: title, work and a map. Pure. */
import { toHtml } from '../../emit/index.ts';
import type { Size } from '../../geometry.ts';
import { textWidth } from '../../typography/index.ts';
import { isRightToLeft } from '../../wording/index.ts';
import { colourOf, labelStack, type MapLook, scriptStack, textStack } from '../maps/map-style.ts';

/** Size of a cover in px: that of previews in messages and on pages. @see https://ogp.me */
export const coverSize: Size = { width: 1200, height: 630 };

/** What a cover says. */
export interface Cover {
  /** Title of the talk. */
  readonly title: string;
  /** Citation of the work. */
  readonly citation: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** A map as an SVG document with its fonts; `undefined` for a talk without maps. */
  readonly map: string | undefined;
}

/** Type sizes of a title in px; the first at which it takes about two lines. */
const titleSizes = [58, 48, 40, 32] as const;
const titleWidth = 1900;

/** The page as HTML that needs no other file. */
export function coverHtml({ title, citation, language, map }: Cover, look: MapLook): string {
  const scripts = scriptStack(look, language);
  const size = titleSizes.find((px) => textWidth(title, 'sans600', px) <= titleWidth) ?? titleSizes.at(-1);
  const style = `${look.faces}
html,body{margin:0;height:100%;background:#ffffff}
body{box-sizing:border-box;display:flex;flex-direction:column;gap:24px;width:${coverSize.width}px;height:${coverSize.height}px;padding:52px 60px 44px;overflow:hidden;font-synthesis:none;color:${colourOf(look, 'ink')}}
h1{margin:0;font:600 ${size}px/1.14 ${textStack(look, '"Source Serif 4","Noto Serif Variable"')}${scripts}serif;text-wrap:balance;color:${look.colours['accent'] ?? 'inherit'}}
img{flex:1;min-height:0;width:100%;object-fit:contain}
p{margin:auto 0 0;font:500 20px/1.3 ${labelStack(look)}${scripts}sans-serif;color:${colourOf(look, 'quiet')};white-space:nowrap;overflow:hidden;text-overflow:ellipsis}`;
  const picture =
    map === undefined
      ? ''
      : `<img alt="" src="data:image/svg+xml;base64,${Buffer.from(map, 'utf8').toString('base64')}">`;
  return `<!doctype html><html lang="${toHtml(language)}"${isRightToLeft(language) ? ' dir="rtl"' : ''}><meta charset="utf-8"><style>${style}</style><h1 dir="auto">${toHtml(title)}</h1>${picture}<p dir="auto">${toHtml(citation)}</p></html>`;
}
