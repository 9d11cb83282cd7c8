/** Guesses the language of a text: by its front matter, else by its script. */
import { frontMatterValue, isLanguageTag } from '../model/index.ts';

/** Letters of the text that are counted. */
const letterLimit = 20_000;

/** The language with most readers of each script, in the order in which scripts are told. */
const languageByScript = {
  Hangul: 'ko',
  Kana: 'ja',
  Han: 'zh-Hans',
  Latin: 'en',
  Cyrillic: 'ru',
  Greek: 'el',
  Arabic: 'ar',
  Hebrew: 'he',
  Devanagari: 'hi',
  Bengali: 'bn',
  Tamil: 'ta',
  Telugu: 'te',
  Thai: 'th',
  Khmer: 'km',
  Georgian: 'ka',
  Armenian: 'hy',
  Ethiopic: 'am',
} as const;

type Script = keyof typeof languageByScript;

const patternOf = (script: Script) =>
  script === 'Kana' ? /[\p{sc=Hiragana}\p{sc=Katakana}]/gu : new RegExp(`\\p{sc=${script}}`, 'gu');

/** The script of most letters of a text; `undefined` for a text without letters of a known one. */
function scriptOf(text: string): Script | undefined {
  const letters = text.slice(0, letterLimit);
  const count = (script: Script) => letters.match(patternOf(script))?.length ?? 0;
  const counts = (Object.keys(languageByScript) as Script[]).map((script) => ({ script, n: count(script) }));
  const most = counts.reduce((a, b) => (b.n > a.n ? b : a));
  // Japanese and older Korean are written in Han characters too, and Chinese has neither of the other scripts.
  const beside = (['Kana', 'Hangul'] as const).find((s) => counts.find((c) => c.script === s)!.n * 20 > most.n);
  if (most.n === 0) return undefined;
  return most.script === 'Han' && beside ? beside : most.script;
}

/** The language of a text. */
export interface LanguageGuess {
  /** BCP 47 tag. */
  readonly language: string;
  /** How it was found, as a sentence. */
  readonly remark: string;
}

/**
 * The language of a text: the `lang` or `language` of its front matter, else by the script of its letters; English for none.
 */
export function guessLanguage(text: string): LanguageGuess {
  const named = frontMatterValue(text, 'lang') ?? frontMatterValue(text, 'language');
  if (named !== undefined && isLanguageTag(named))
    return { language: named, remark: `Language: ${named}, by the front matter.` };
  const script = scriptOf(text) ?? 'Latin';
  const language = languageByScript[script];
  return {
    language,
    remark: `Language: ${language}, guessed by the script (${script}). If it is another one, set \`language\` in the deck, or name it with --language.`,
  };
}
