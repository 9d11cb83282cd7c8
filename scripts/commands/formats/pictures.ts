/** `export --format png` and `export --format webp`. */
import type { PictureFormat } from '../../pictures/export-pictures.ts';
import { usageError } from '../command.ts';
import type { FormatOptions, TalkFormat } from './format.ts';

/** Pixels of a picture for each px of the slide. @throws DiagnosticError E_USAGE (exit code 2) */
function scaleOf({ scale }: FormatOptions): number {
  const number = Number(scale ?? 2);
  if (number >= 0.1 && number <= 8) return number;
  throw usageError('A scale is a number.', { actual: scale ?? '', expected: '0.1 to 8' });
}

const write: TalkFormat['write'] = async ({ files, chosen, options, outs, browser }, effects) => {
  const { exportPictures, slidesBeforeAppendix } = await import('../../pictures/export-pictures.ts');
  const folders: Partial<Record<PictureFormat, string>> = {};
  for (const [format, folder] of outs) folders[format === png ? 'png' : 'webp'] = folder;
  const settings = {
    folders,
    chosen: chosen ?? (await slidesBeforeAppendix(files, effects)),
    withClicks: options.withClicks ?? false,
    scale: scaleOf(options),
  };
  const pictures = await exportPictures(files, settings, browser, effects);
  return { lines: pictures.files, warnings: pictures.faults };
};

const pictureFormat = (format: PictureFormat, help: string): TalkFormat => ({
  help,
  scope: 'talk',
  needsWeb: true,
  isFolder: true,
  takes: ['range', 'withClicks', 'scale'],
  check: (options) => void scaleOf(options),
  place: (files) => `${files.web}-${format}`,
  write,
});

/** A picture of each slide. */
export const png = pictureFormat('png', 'a picture of each slide');

/** A picture of each slide, about half as large. */
export const webp = pictureFormat('webp', 'the same as WebP, about half as large');
