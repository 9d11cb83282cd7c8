/** A map of a slide as an SVG document that needs no other file. */
import { drawMap } from '../../diagrams/draw-map.ts';
import { mapSvg } from '../../diagrams/svg.ts';
import type { Effects } from '../../effects.ts';
import { type ParsedMap, toHtml } from '../../emit/index.ts';
import type { MapLayout } from '../../layout/index.ts';
import type { Model } from '../../model/index.ts';
import { readColours } from '../../project/look/read-colours.ts';
import { embeddedFaces } from '../embedded-faces.ts';
import { embeddedLookFaces } from '../embedded-look-faces.ts';
import { type MapLook, mapStyle } from './map-style.ts';

/** The colours and faces that a map of a deck needs. */
export async function mapLook(map: ParsedMap, model: Model, effects: Effects): Promise<MapLook> {
  const words = map.links.flatMap((link) => link.lowPole ?? []);
  const texts = [map.title, ...map.nodes.map((node) => node.label), ...words, '+−?RB'];
  // Labels have the weights 500 and 600 of the sans-serif font.
  const isUsed = (rule: string) => !/italic|Source Serif/u.test(rule);
  const { labels = '' } = await embeddedLookFaces(model, effects.root);
  const own = await embeddedFaces(texts.join(' '), model.language, effects, isUsed);
  return { colours: await readColours(model.look), faces: labels + own };
}

/** A map as an SVG document: all its steps lit, without links to slides. Equal maps give equal bytes. */
export function mapDocument(map: ParsedMap, layout: MapLayout, look: MapLook, language: string): string {
  const plain = <T extends { readonly slide?: string }>({ slide: _, ...rest }: T) => rest;
  const still = { ...map, nodes: map.nodes.map(plain), links: map.links.map(plain), steps: [] };
  const svg = mapSvg(drawMap(still, layout), still);
  return `${svg
    .replace('<svg ', `<svg xmlns="http://www.w3.org/2000/svg" lang="${toHtml(language)}" `)
    .replace('<desc>', `<title>${toHtml(map.title)}</title><style>${mapStyle(look, language)}</style><desc>`)}\n`;
}
