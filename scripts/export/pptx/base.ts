/** What the slides of a file stand on: our master with its layouts and theme, or those of a template. Pure. */
import type { Size } from '../../geometry.ts';
import type { DeckPlan } from '../../plan/index.ts';
import { type Layout, mirrorLayouts, ownLayouts } from './layouts.ts';
import { layoutPath, masterId, masterParts, masterPath } from './master-parts.ts';
import type { Part } from './package.ts';
import type { FilePicture } from './picture-xml.ts';
import type { Template } from './read-template.ts';
import { type Setting, settingOf, wideSlide } from './setting.ts';
import type { LayoutRole } from './shapes.ts';
import { type ChosenLayouts, chooseLayouts } from './template-layouts.ts';
import { type ThemeFonts, themePart } from './theme.ts';

/** A layout and its part. */
export interface PlacedLayout {
  /** Where its texts are. */
  readonly layout: Layout;
  /** Path of its part. */
  readonly path: string;
}

/** What the slides of a file stand on. */
export interface Base {
  /** Units, colours and languages. */
  readonly setting: Setting;
  /** Width and height of a slide, in EMU. */
  readonly slide: Size;
  /** Master, layouts and theme. */
  readonly parts: readonly Part[];
  /** Path of the master. */
  readonly master: string;
  /** Number of the master. */
  readonly masterId: number;
  /** A layout for each use. */
  readonly layouts: ReadonlyMap<LayoutRole, PlacedLayout>;
}

/** What a look gives to our master besides its colours. */
export interface OwnLook {
  /** The logo on the title slide; `undefined` without one. */
  readonly logo: FilePicture | undefined;
  /** Whether the title slide has the accent as its background. */
  readonly hasAccentTitle: boolean;
  /** Names of its fonts. */
  readonly fonts?: ThemeFonts;
}

type Colours = Readonly<Record<string, string>>;

/** Our master, in the colours given; `look` has what else a look gives to it. */
export function ownBase({ language }: DeckPlan, colours: Colours, { logo, hasAccentTitle, fonts }: OwnLook): Base {
  const setting = settingOf({ language, slide: wideSlide, colours, hasOwnTheme: true, hasAccentTitle });
  const layouts = setting.isRightToLeft ? mirrorLayouts(ownLayouts) : ownLayouts;
  return {
    ...{ setting, slide: wideSlide, master: masterPath, masterId },
    parts: masterParts(layouts, themePart(colours, language, fonts), logo, setting),
    layouts: new Map(layouts.map((layout, i) => [layout.role, { layout, path: layoutPath(i) }])),
  };
}

/** The master of a template; `missing` are the names of layouts that slides need and it lacks. */
export function templateBase(
  { language }: DeckPlan,
  template: Template,
  colours: Colours,
): Base & Pick<ChosenLayouts, 'missing'> {
  const setting = settingOf({ language, slide: template.slide, colours, hasOwnTheme: false });
  return { ...template, setting, ...chooseLayouts(template, setting) };
}
