/** Words of the frame around a slide, and its direction: in the language of the slide, by default that of the deck. */
import { useSlideContext } from '@slidev/client/context.ts';
import { isRightToLeft } from '../scripts/wording/direction.ts';
import { frameOf } from '../scripts/wording/frame.ts';
import { foreignMarks } from '../scripts/wording/language.ts';

/** A slide of another deck, which `pull` copied, has its `lang`. */
function useLanguage(): string {
  const { $frontmatter, $slidev } = useSlideContext();
  const { lang } = { ...($slidev.configs as { lang?: unknown }), ...($frontmatter as { lang?: unknown }) };
  return String(lang ?? '');
}

/** The words. Must be called in `setup`. */
export const useFrameWords = (): ReturnType<typeof frameOf> => frameOf(useLanguage());

/** Direction of the slides. Must be called in `setup`. */
export const useDirection = (): 'ltr' | 'rtl' => (isRightToLeft(useLanguage()) ? 'rtl' : 'ltr');

/** `lang` and `dir` of the words, empty where they are in the language of the slide. Must be called in `setup`. */
export const useForeignMarks = (): ReturnType<typeof foreignMarks> => foreignMarks(useLanguage());
