/** The style sheet of the reader page: the deck's colours and fonts, its look included, and the sheets of maps and page. */
import { pageBase, readBeside } from '../board/page-parts.ts';
import type { Effects } from '../effects.ts';
import { faceRules } from '../emit/index.ts';
import { embeddedFaces } from '../export/embedded-faces.ts';
import { embeddedLookFaces } from '../export/embedded-look-faces.ts';
import { lookTokens, type Model, type Scheme } from '../model/index.ts';

/** Symbols, and Chinese, Japanese and Korean: their fonts have megabytes, and the reader's machine has others. */
const notEmbedded =
  /[\p{S}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/gu;

const isOfPage = (rule: string) => !/font-style:\s*italic/u.test(rule);

/** Fonts and colours of a deck's look; empty without one. */
async function lookStyle(model: Model, root: string): Promise<string> {
  const { look } = model;
  if (look === undefined) return '';
  const tokens = (scheme: Scheme) =>
    Object.entries(lookTokens(look, scheme))
      .map(([name, value]) => `--${name}:${value};`)
      .join('');
  return [
    ...faceRules(await embeddedLookFaces(model, root)),
    `:root{${tokens('light')}}@media screen and (prefers-color-scheme:dark){:root{${tokens('dark')}}}`,
  ].join('\n');
}

/** CSS for a page with this text, with fonts as data URLs. */
export async function readerStyle(model: Model, text: string, effects: Effects): Promise<string> {
  const sheets = await Promise.all([
    embeddedFaces(text.replace(notEmbedded, ''), model.language, effects, isOfPage),
    pageBase(),
    readBeside('../styles/maps.css'),
    lookStyle(model, effects.root),
    readBeside('explorer/explorer.css'),
    readBeside('explorer/panels/panels.css'),
    readBeside('reader/reader.css'),
  ]);
  return sheets.join('\n');
}
