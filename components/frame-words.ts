/** Words of the frame around a slide, and its direction, in the language of the deck. */
import { useSlideContext } from '@slidev/client/context.ts';
import { isRightToLeft } from '../scripts/wording/direction.ts';
import { frameOf } from '../scripts/wording/frame.ts';
import { foreignMarks } from '../scripts/wording/language.ts';

const useLanguage = () => String((useSlideContext().$slidev.configs as { lang?: unknown }).lang ?? '');

/** The words. Must be called in `setup`. */
export const useFrameWords = (): ReturnType<typeof frameOf> => frameOf(useLanguage());

/** Direction of the slides. Must be called in `setup`. */
export const useDirection = (): 'ltr' | 'rtl' => (isRightToLeft(useLanguage()) ? 'rtl' : 'ltr');

/** `lang` and `dir` of the words, empty where they are in the language of the deck. Must be called in `setup`. */
export const useForeignMarks = (): ReturnType<typeof foreignMarks> => foreignMarks(useLanguage());
