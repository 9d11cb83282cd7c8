/** The fonts of decks by script. Common ones come with Claimdeck, others are installed with the deck that needs them. */

/** A font for letters that the fonts of Latin, Greek and Cyrillic lack. */
export interface ScriptFont {
  /** Script or language, for people. */
  readonly script: string;
  /** Name in font stacks: see styles/tokens.css. */
  readonly family: string;
  /** npm package. */
  readonly package: string;
  /** Style sheets with its faces, as module specifiers. */
  readonly sheets: readonly string[];
  /** Letters that it is there for, as a pattern of one character. */
  readonly letters: RegExp;
  /** Languages in which it is taken before others of the same letters, as the beginning of BCP 47 tags. */
  readonly languages?: readonly string[];
}

/** Style sheets of the first fonts of the stacks. */
export const firstSheets: readonly string[] = [
  '@fontsource/source-serif-4/400.css',
  '@fontsource/source-serif-4/400-italic.css',
  '@fontsource/source-serif-4/600.css',
  '@fontsource/inter/500.css',
  '@fontsource/inter/600.css',
];

const variable = (script: string, name: string, letters: RegExp, languages?: readonly string[]): ScriptFont => ({
  script,
  family: `Noto Sans ${name} Variable`,
  package: `@fontsource-variable/noto-sans-${name.toLowerCase()}`,
  sheets: [`@fontsource-variable/noto-sans-${name.toLowerCase()}/index.css`],
  letters,
  ...(languages ? { languages } : {}),
});

const single = (script: string): ScriptFont => ({
  script,
  family: `Noto Sans ${script}`,
  package: `@fontsource/noto-sans-${script.toLowerCase()}`,
  sheets: [`@fontsource/noto-sans-${script.toLowerCase()}/500.css`],
  letters: new RegExp(`\\p{Script_Extensions=${script}}`, 'u'),
});

/** Han with the punctuation and full-width forms that are set with it. */
const han = String.raw`\p{Script_Extensions=Han}\u3000-\u303f\uff01-\uff60`;

/** Greek letters with the accents and breathings of ancient Greek. */
export const polytonicGreek: ScriptFont = {
  script: 'Polytonic Greek',
  family: 'Noto Serif Variable',
  package: '@fontsource-variable/noto-serif',
  sheets: ['@fontsource-variable/noto-serif/index.css'],
  letters: /[\u1f00-\u1fff]/u,
};

/** Signs that Noto Serif has and the fonts of all scripts lack. */
export const raisedSigns: ScriptFont = {
  ...polytonicGreek,
  script: 'superscripts and subscripts',
  letters: /[\u2070-\u209c]/u,
};

/** Fonts of Chinese, Japanese and Korean, in the order of the stack where the language does not decide. */
export const eastAsianFonts: readonly ScriptFont[] = [
  variable('Simplified Chinese', 'SC', new RegExp(`[${han}\\p{Script=Bopomofo}]`, 'u')),
  variable('Traditional Chinese', 'TC', new RegExp(`[${han}\\p{Script=Bopomofo}]`, 'u'), [
    'zh-Hant',
    'zh-TW',
    'zh-HK',
    'zh-MO',
    'yue',
  ]),
  variable('Japanese', 'JP', new RegExp(`[${han}\\p{Script=Hiragana}\\p{Script=Katakana}]`, 'u'), ['ja']),
  variable('Korean', 'KR', new RegExp(`[${han}\\p{Script=Hangul}]`, 'u'), ['ko']),
];

/** Fonts of other scripts, in the order of the stacks. */
export const scriptFonts: readonly ScriptFont[] = [
  polytonicGreek,
  single('Arabic'),
  single('Hebrew'),
  ...['Devanagari', 'Bengali', 'Tamil', 'Telugu', 'Thai', 'Khmer', 'Georgian', 'Armenian', 'Ethiopic'].map((script) =>
    variable(script, script, new RegExp(`\\p{Script_Extensions=${script}}`, 'u')),
  ),
];

/** The fonts of Chinese, Japanese and Korean in the order of a language, a BCP 47 tag. */
export function eastAsianStack(language: string): readonly ScriptFont[] {
  const isPreferred = ({ languages = [] }: ScriptFont) =>
    languages.some(
      (tag) =>
        language.toLowerCase() === tag.toLowerCase() || language.toLowerCase().startsWith(`${tag.toLowerCase()}-`),
    );
  return [...eastAsianFonts.filter(isPreferred), ...eastAsianFonts.filter((font) => !isPreferred(font))];
}
