/** Lines of slides in their files, for diagnostics. */
import type { SourceSlideInfo } from '@slidev/types';

/** The 1-based line, in its file, of an offset in the text of a slide. */
export const lineInFile = ({ start, raw }: Pick<SourceSlideInfo, 'start' | 'raw'>, offset: number): number =>
  start + raw.slice(0, offset).split('\n').length;
