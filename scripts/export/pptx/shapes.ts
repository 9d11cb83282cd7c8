/** What a slide of a presentation holds, before it is XML: shapes with boxes in px of the canvas. */
import type { Colour, Paragraph, ShapeText } from './text.ts';

/** A rectangle, in px of the canvas. */
export interface Box {
  /** Left edge. */
  readonly x: number;
  /** Top edge. */
  readonly y: number;
  /** Width. */
  readonly width: number;
  /** Height. */
  readonly height: number;
}

/** A point, in px of the canvas. */
export type Point = Pick<Box, 'x' | 'y'>;

/** Form, background and border of a shape. */
export interface ShapeLook {
  /** Preset form, ECMA-376 Part 1, 20.1.10.56; a rectangle by default. */
  readonly form?: 'rect' | 'ellipse' | 'diamond' | 'line' | 'arc' | 'flowChartMerge';
  /** Connection sites in px from the upper left corner; the form is then a rectangle with round corners. */
  readonly sites?: readonly SitePoint[];
  /** Whether a line goes from the lower left to the upper right. */
  readonly isRising?: true;
  /** Whether it is mirrored left to right. */
  readonly isMirrored?: true;
  /** Background; none by default. */
  readonly fill?: Colour;
  /** Border; none by default. */
  readonly line?: LineLook;
}

/** A place of a shape where connectors end. */
export interface SitePoint extends Point {
  /** Direction away from the shape, in degrees clockwise from the x axis. */
  readonly angle: number;
}

/** A border or line. */
export interface LineLook {
  /** Its colour. */
  readonly colour: Colour;
  /** px. */
  readonly width: number;
  /** Solid by default. */
  readonly dash?: 'dash' | 'dot';
  /** Whether it ends with an arrow head. */
  readonly hasHead?: boolean;
}

/** A connection site of a shape. */
export interface SiteOf {
  /** Key of the shape. */
  readonly key: string;
  /** 0-based index of the site. */
  readonly site: number;
}

interface Named {
  /** Name in the selection pane. */
  readonly name: string;
  /** Alternative text; empty for what is decoration. */
  readonly description?: string;
}

/** A text, box or drawing. */
export interface TextShape extends Named {
  /** Tells it from other shapes. */
  readonly kind: 'shape';
  /** Place; absent for a placeholder that keeps the place of its layout. */
  readonly box?: Box;
  /** Placeholder of the layout that it fills. */
  readonly placeholder?: Placeholder;
  /** Its text; absent without any. */
  readonly text?: ShapeText;
  /** Form, background and border. */
  readonly look?: ShapeLook;
  /** Name by which connectors find it; unique on the slide. */
  readonly key?: string;
  /** Id of the slide to which it leads. */
  readonly slide?: string;
}

/** A placeholder. ECMA-376 Part 1, 19.3.1.36. */
export interface Placeholder {
  /** Type; absent for content of any kind. */
  readonly type?: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'ftr' | 'sldNum';
  /** Index of the layout's placeholder; absent for titles. */
  readonly idx?: number;
}

/** A line between two shapes that stays attached when they are moved. */
export interface Connector extends Named {
  /** Tells it from other shapes. */
  readonly kind: 'connector';
  /** Start. */
  readonly from: SiteOf;
  /** End. */
  readonly to: SiteOf;
  /** The line between the two sites. */
  readonly route: Route;
  /** Colour, width, dashes, head. */
  readonly line: LineLook;
}

/** A straight connector: its box, and the corner where it starts. */
export interface Route {
  /** Box of the line. */
  readonly box: Box;
  /** Whether it starts on the right. */
  readonly flipX: boolean;
  /** Whether it starts at the bottom. */
  readonly flipY: boolean;
}

/** Shapes that move together. */
export interface Group extends Named {
  /** Tells it from other shapes. */
  readonly kind: 'group';
  /** Box of all of them. */
  readonly box: Box;
  /** At least one. */
  readonly children: readonly (TextShape | Connector)[];
}

/** A cell of a table. */
export interface Cell {
  /** At least one; empty runs for an empty cell. */
  readonly paragraphs: readonly Paragraph[];
}

/** A table. */
export interface Table extends Named {
  /** Tells it from other shapes. */
  readonly kind: 'table';
  /** Place; the height is that of all rows. */
  readonly box: Box;
  /** Widths of the columns, in px. */
  readonly columns: readonly number[];
  /** Rows of as many cells as columns. */
  readonly rows: readonly (readonly Cell[])[];
  /** Heights of the rows, in px. */
  readonly heights: readonly number[];
  /** Whether the first row is a head. */
  readonly hasHead: boolean;
  /** Font size, in px. */
  readonly size: number;
}

/** Bars of a chart. */
export interface ChartSeries {
  /** Name in the legend. */
  readonly name: string;
  /** One for each category; negative values go down. */
  readonly values: readonly number[];
  /** Colour of all bars, or of each. */
  readonly colours: Colour | readonly Colour[];
  /** Filled, or an outline. */
  readonly style: 'filled' | 'outline' | 'dash' | 'dot';
}

/** A chart of stacked bars with its data. A slide has at most one. */
export interface Chart extends Named {
  /** Tells it from other shapes. */
  readonly kind: 'chart';
  /** Place. */
  readonly box: Box;
  /** Columns from a zero line, or lying bars. */
  readonly direction: 'col' | 'bar';
  /** Names of the categories. */
  readonly categories: readonly string[];
  /** At least one. */
  readonly series: readonly ChartSeries[];
  /** Gap between bars, in percent of their width. */
  readonly gap: number;
  /** Whether bars have their numbers. */
  readonly hasNumbers: boolean;
  /** Whether the chart has a legend. */
  readonly hasLegend: boolean;
  /** Font size, in px. */
  readonly size: number;
}

/** A picture in the folder of the deck. */
export interface PictureShape extends Named {
  /** Tells it from other shapes. */
  readonly kind: 'picture';
  /** Place. */
  readonly box: Box;
  /** Its path in the deck's folder. */
  readonly file: string;
}

/** What stands on a slide. */
export type Shape = TextShape | Connector | Group | Table | Chart | PictureShape;

/** A slide of the file. */
export interface PptxSlide {
  /** Id of the planned slide. */
  readonly id: string;
  /** Which layout it has. */
  readonly layout: LayoutRole;
  /** Headline. */
  readonly title: string;
  /** From the back to the front, the title first. */
  readonly shapes: readonly Shape[];
  /** Paragraphs of the notes; at least one. */
  readonly notes: readonly string[];
  /** Whether its background is that of facts from outside the text. */
  readonly isOutside?: true;
}

/** What a layout is for. */
export type LayoutRole = 'title' | 'section' | 'map' | 'content' | 'columns' | 'only';
