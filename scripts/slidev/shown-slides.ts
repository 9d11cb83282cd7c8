/** Which slides of a file Slidev shows. */
import type { SlideInfo } from '@slidev/types';

/** Whether Slidev shows a slide: its frontmatter neither hides nor disables it. */
export const isShown = ({ frontmatter }: Pick<SlideInfo, 'frontmatter'>): boolean =>
  !frontmatter['hide'] && !frontmatter['disabled'];
