/** How px, colours and languages of our slides become EMU, points, colours of a theme and language tags of a presentation. */
import { type Size, slideGeometry } from '../../geometry.ts';
import { isRightToLeft } from '../../wording/index.ts';
import type { Box, Point } from './shapes.ts';
import type { Colour } from './text.ts';
import { type Xml, xml } from './xml.ts';

/** What all writers of a presentation share. */
export interface Setting {
  /** Language of the deck, a BCP 47 tag. */
  readonly language: string;
  /** Whether the deck is read from right to left. */
  readonly isRightToLeft: boolean;
  /** Whether the theme is ours. */
  readonly hasOwnTheme: boolean;
  /** Whether the title slide has the accent as its background. */
  readonly hasAccentTitle: boolean;
  /** EMU of a length in px. */
  emu(px: number): number;
  /** Hundredths of a point of a font size in px, in halves of a point. */
  fontSize(px: number): number;
  /** Position and size as `a:off` and `a:ext`. */
  place(box: Box): [offset: Xml, extent: Xml];
  /** The box in px of a place in EMU. */
  toBox(place: Box): Box;
  /** The colour as the theme's or, where the theme is another's, as RGB. */
  colour(name: Colour): Xml;
}

/** English Metric Units of a point. ECMA-376 Part 1, 20.1.10.16. */
const unitsPerPoint = 12_700;

/** A slide of 13⅓ × 7½ inches, PowerPoint's wide format, in EMU. */
export const wideSlide: Size = { width: 12_192_000, height: 6_858_000 };

const themeSlots: Readonly<Partial<Record<Colour, string>>> = {
  ...{ ink: 'tx1', paper: 'bg1', quiet: 'tx2', outside: 'bg2', plus: 'accent1', minus: 'accent2' },
  ...{ accent: 'hlink', 'ghost-line': 'accent3', 'ghost-ink': 'accent4', mark: 'accent5', hairline: 'accent6' },
};

/** Slots of any theme by colour; signs and dimmed parts keep their own colours. */
const otherSlots: Readonly<Partial<Record<Colour, string>>> = {
  ...{ ink: 'tx1', accent: 'tx1', quiet: 'tx1', paper: 'bg1', box: 'bg1', outside: 'bg2' },
};

/** What a setting is made from. */
export interface SettingOptions {
  /** Language of the deck, a BCP 47 tag. */
  readonly language: string;
  /** Slide of the file, in EMU. */
  readonly slide: Size;
  /** RGB of each colour, as `#1a1c23`; without an `accent` ink takes its place. */
  readonly colours: Readonly<Record<string, string>>;
  /** Whether the theme is ours. */
  readonly hasOwnTheme: boolean;
  /** Whether the title slide has the accent as its background. @defaultValue false */
  readonly hasAccentTitle?: boolean;
}

/** The setting of a presentation. The canvas is scaled to the slide and centred on it. */
export function settingOf({ language, slide, colours, hasOwnTheme, hasAccentTitle = false }: SettingOptions): Setting {
  const { canvas } = slideGeometry;
  const scale = Math.min(slide.width / canvas.width, slide.height / canvas.height);
  const start: Point = { x: (slide.width - canvas.width * scale) / 2, y: (slide.height - canvas.height * scale) / 2 };
  const emu = (px: number) => Math.round(px * scale);
  return {
    ...{ language, isRightToLeft: isRightToLeft(language), hasOwnTheme, hasAccentTitle },
    emu,
    fontSize: (px) => Math.floor((px * scale) / unitsPerPoint / 0.5) * 50,
    place: ({ x, y, width, height }) => [
      xml`<a:off x="${Math.round(start.x + x * scale)}" y="${Math.round(start.y + y * scale)}"/>`,
      xml`<a:ext cx="${Math.max(0, emu(width))}" cy="${Math.max(0, emu(height))}"/>`,
    ],
    toBox: ({ x, y, width, height }) => ({
      x: (x - start.x) / scale,
      y: (y - start.y) / scale,
      width: width / scale,
      height: height / scale,
    }),
    colour(wanted) {
      const name = wanted === 'accent' && colours['accent'] === undefined ? 'ink' : wanted;
      const slot = hasOwnTheme ? themeSlots[name] : otherSlots[name];
      if (slot !== undefined) return xml`<a:schemeClr val="${slot}"/>`;
      return xml`<a:srgbClr val="${(colours[name] ?? '#000000').slice(1).toUpperCase()}"/>`;
    },
  };
}

/** The tag of a language with its likely region, as Office writes it: `en` → `en-US`. */
export function languageTag(language: string): string {
  const { language: name, region } = new Intl.Locale(language);
  if (region !== undefined) return `${name}-${region}`;
  const likely = name.length === 2 ? new Intl.Locale(language).maximize().region : undefined;
  return likely === undefined ? name : `${name}-${likely}`;
}
