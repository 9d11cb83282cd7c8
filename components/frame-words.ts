/** Words of the frame around a slide in the language of the deck. */
import { useSlideContext } from '@slidev/client';
import { frameOf } from '../scripts/wording/frame.ts';

/** The words. Must be called in `setup`. */
export function useFrameWords(): ReturnType<typeof frameOf> {
  const { $slidev } = useSlideContext();
  return frameOf(String(($slidev.configs as { lang?: unknown }).lang ?? ''));
}
