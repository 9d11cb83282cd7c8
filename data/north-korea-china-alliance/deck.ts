import { defineDeck } from '../../scripts/model/define.ts';
import { context, references } from './context.ts';
import { factors } from './factors.ts';
import questions from './sections/01-questions.ts';
import formation from './sections/02-formation.ts';
import loosening from './sections/03-loosening.ts';
import rift from './sections/04-rift.ts';
import consolidation from './sections/05-consolidation.ts';
import implications from './sections/06-implications.ts';

export default defineDeck({
  title: 'What formed, loosened, split and consolidates the North Korea–China alliance',
  language: 'en',
  work: {
    id: 'zheng-chung',
    type: 'report',
    title: 'Factors of the formation and change of the North Korea-China alliance: Focusing on China’s perspective',
    author: [
      { family: 'Zheng', given: 'Jiyong' },
      { family: 'Chung', given: 'Jae-hung' },
    ],
    publisher: 'The Sejong Institute',
    note: 'English abstract',
  },
  outcome: 'cohesion',
  factors,
  sections: [questions, formation, loosening, rift, consolidation, implications],
  context,
  references,
  method:
    'Two coders coded the English abstract independently, from one list of factors; their four differences were settled by its words. A link is drawn only where the authors’ words, or the section heading above them, assert it.',
  remarks: [
    'One sentence of the first section stands twice, with “recognize” changed to “understand”; both are quoted and counted as one claim.',
  ],
  questions: [
    'Ideology fades and national interests come first (§4.3). Does that raise or lower cohesion? The text does not say.',
    'Improved U.S.–China relations weaken the alliance (§3.3); competition strengthens it (§5.1, §6.2). Are they one factor with two poles?',
  ],
  talks: [
    {
      id: 'lecture',
      title: 'What made, loosened and revives the North Korea–China alliance',
      subtitle: 'The argument of Zheng Jiyong and Chung Jae-hung, claim by claim',
      minutes: 50,
    },
  ],
});
