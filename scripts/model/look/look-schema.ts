/** The shape of a deck's look at run time, and the style sheets' names of its colours. */
import { z } from 'zod';
import type { LookColoursInput } from './look-input.ts';

/** Name of a colour in the data. */
export type ColourName = keyof LookColoursInput;

/** Custom property of each colour, without `--`. The colours of `styles/tokens.css`, and `accent`. */
export const colourTokens = {
  ...{ paper: 'paper', ink: 'ink', quiet: 'quiet', accent: 'accent', raises: 'plus', lowers: 'minus' },
  ...{ unclear: 'unclear', mark: 'mark', box: 'box', onInk: 'on-ink', outside: 'outside', hairline: 'hairline' },
  ...{ track: 'track', focus: 'focus', ghostLine: 'ghost-line', ghostInk: 'ghost-ink' },
} as const satisfies Record<ColourName, string>;

/** Names of all colours. */
export const colourNames = Object.keys(colourTokens) as readonly ColourName[];

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as `#1a1c23`');

const colours = z
  .strictObject(
    Object.fromEntries(colourNames.map((name) => [name, colour.optional()])) as Record<
      ColourName,
      z.ZodOptional<typeof colour>
    >,
  )
  .meta({ id: 'LookColours' });

const schemes = z.strictObject({ light: colours.optional(), dark: colours.optional() }).meta({ id: 'LookSchemes' });

const text = z.string().regex(/\S/, 'must not be empty');

const fontPackage = z.string().regex(/^@fontsource\/[a-z0-9-]+$/, 'must be a package such as `@fontsource/lora`');

const fontFile = z
  .string()
  .regex(
    /^[\w./-]+\.(?:woff2|ttf|otf)$/,
    'must be the path of a .woff2, .ttf or .otf file of ASCII letters and digits',
  );

const fontFiles = z
  .strictObject({ name: text, licence: text, regular: fontFile, bold: fontFile, italic: fontFile.optional() })
  .meta({ id: 'FontFiles' });

const font = z.union([fontPackage, fontFiles]);

const fonts = z.strictObject({ text: font.optional(), labels: font.optional() }).meta({ id: 'LookFonts' });

const logo = z.strictObject({ file: text, dark: text.optional(), alt: text }).meta({ id: 'Logo' });

/** The shape of `look`. */
export const lookSchema = z
  .strictObject({
    colours: schemes.optional(),
    fonts: fonts.optional(),
    titleSlide: z.enum(['plain', 'accent']).optional(),
    logo: logo.optional(),
    foot: text.optional(),
  })
  .meta({ id: 'Look' });
