/** Checks that the titles of talks and the headings of sections fit their slides. */
import { slideGeometry } from '../../geometry.ts';
import type { Report } from '../report.ts';
import type { ParsedDeck } from '../schema.ts';
import { headingSizeOf, isSubtitleFitting, titleSizeOf } from './heading-size.ts';

/** E_TITLE_LONG for a title or subtitle that fits at no size, W_HEADING_LONG for such a heading. */
export function checkTitles(deck: ParsedDeck, report: Report): void {
  const { headlineLines, subtitleLines } = slideGeometry.capacity;
  const { width, subtitleWidth } = slideGeometry.title;
  deck.talks.forEach(({ title, subtitle = '' }, i) => {
    if (titleSizeOf(title, slideGeometry) === undefined)
      report('E_TITLE_LONG', ['talks', i, 'title'], 'The title does not fit the first slide.', {
        actual: title,
        expected: `at most ${headlineLines} lines of ${width} px at ${slideGeometry.fontSize.displayLongest} px`,
      });
    if (!isSubtitleFitting(subtitle, slideGeometry))
      report('E_TITLE_LONG', ['talks', i, 'subtitle'], 'The subtitle does not fit the first slide.', {
        actual: subtitle,
        expected: `at most ${subtitleLines} lines of ${subtitleWidth} px at ${slideGeometry.fontSize.subtitle} px`,
      });
  });
  deck.sections.forEach(({ title, heading, claims }, i) => {
    const shown = title ?? heading;
    const hasMap = claims.some((c) => c.links.length > 0);
    if (headingSizeOf(shown, hasMap ? 'head' : 'margin', slideGeometry) !== undefined) return;
    const path = ['sections', i, title === undefined ? 'heading' : 'title'];
    report('W_HEADING_LONG', path, 'The heading does not fit its slide.', {
      actual: shown,
      expected: `at most ${headlineLines} lines`,
    });
  });
}
