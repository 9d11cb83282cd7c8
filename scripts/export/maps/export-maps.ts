/** Writes the maps of slides as SVG files with their fonts in them. Needs no browser and no built deck. */
import { DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import type { Model } from '../../model/index.ts';
import { layoutCacheOf } from '../../project/slides/make-plan-settings.ts';
import { pictureName } from '../../project/slides/picture-name.ts';
import { loadSlides, readSlides } from '../../project/slides/read-slides.ts';
import type { TalkFiles } from '../../project/slides/talk-files.ts';
import { slideMaps } from '../slide-maps.ts';
import { mapDocument, mapLook } from './map-document.ts';

/** Which maps to write. */
export interface MapOptions {
  /** 0-based positions of the slides, each with a map; `undefined` for all slides with a map but the appendix. */
  readonly chosen: readonly number[] | undefined;
  /** Folder of the files, relative to the root. */
  readonly out: string;
}

/**
 * Writes a file for each map of the chosen slides.
 * @returns the files, relative to the root, in the order of the slides
 * @throws DiagnosticError E_SLIDES_MISSING, E_SLIDES_EMPTY; E_EXPORT_FAILED (exit code 1) for each slide that is named and
 * has no map
 */
export async function exportMaps(
  model: Model,
  files: TalkFiles,
  { chosen, out }: MapOptions,
  effects: Effects,
): Promise<readonly string[]> {
  const [{ slides }, infos] = await Promise.all([loadSlides(files, effects), readSlides(files, effects)]);
  const maps = slides.map((slide) => slideMaps(slide.content));
  const positions = chosen ?? infos.flatMap((s, i) => (s.appendix || maps[i]!.length === 0 ? [] : [i]));
  const without = positions.filter((i) => maps[i]!.length === 0);
  if (without.length > 0)
    throw new DiagnosticError(
      without.map((i) => {
        const place = { file: files.markdown, path: `slide ${i + 1} (${infos[i]!.id})` };
        return diagnose('E_EXPORT_FAILED', place, 'The slide has no causal map.');
      }),
      1,
    );
  if (positions.length === 0) {
    const message = 'No slide of the talk has a causal map.';
    throw new DiagnosticError([diagnose('E_SLIDES_EMPTY', { file: files.markdown }, message)]);
  }
  const written: string[] = [];
  for (const i of positions)
    for (const [n, map] of maps[i]!.entries()) {
      const look = await mapLook(map, model, effects);
      const name = pictureName(i, `${infos[i]!.id}${n === 0 ? '' : `-${n + 1}`}`, infos.length);
      const file = `${out}/${name}.svg`;
      await effects.write(file, mapDocument(map, layoutCacheOf(model.deck, effects), look, model.language));
      written.push(file);
    }
  return written;
}
