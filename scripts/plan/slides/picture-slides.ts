/** Pictures and maps from outside the text, such as of the place that it is about. */
import type { Model, Section } from '../../model/index.ts';
import type { SlidePlan } from '../deck-plan.ts';
import type { MakeSlide } from '../slide-of.ts';

const lookAt = 20;

/**
 * `picture/<id>`: the pictures before a section, or those before all sections, in the order of the data. One before a
 * section needs a claim of the section.
 */
export const pictureSlides = ({ pictures }: Model, slide: MakeSlide, section?: Section): SlidePlan[] =>
  pictures
    .filter((p) => p.section === section?.id)
    .map(({ id, file, alt, headline, credit, licence, source, notes }) =>
      slide({
        id: `picture/${id}`,
        headline,
        content: { kind: 'picture', file, alt, credit: [credit, licence, source].join(' · ') },
        say: notes ?? '',
        pause: lookAt,
        ...(section === undefined ? {} : { section: section.number, restsOn: [section.claims.map((c) => c.id)] }),
      }),
    );
