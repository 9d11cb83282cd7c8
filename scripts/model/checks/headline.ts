/** The limits of a headline, in words and in lines. */
import { slideGeometry } from '../../geometry.ts';
import { countLines, countWords, isUnspaced, type TextSetting } from '../../typography/index.ts';

/** Words of a headline, in scripts that write spaces. */
const wordLimit = 15;
const { fontSize, canvas, margin, capacity } = slideGeometry;
const setting: TextSetting = {
  font: 'serif600',
  size: fontSize.headline,
  width: canvas.width - 2 * margin.side,
};

/** Why a text has too many words or lines for a headline, and the limit; `undefined` where it fits. */
export function findHeadlineFault(text: string): { message: string; expected: string } | undefined {
  const words = isUnspaced(text) ? 0 : countWords(text);
  if (words > wordLimit) return { message: `The headline has ${words} words.`, expected: `at most ${wordLimit} words` };
  const lines = countLines(text, setting);
  if (lines <= capacity.headlineLines) return undefined;
  const expected = `at most ${capacity.headlineLines} lines of ${setting.width} px`;
  return { message: `The headline takes ${lines} lines.`, expected };
}
