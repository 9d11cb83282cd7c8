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
  title: 'What formed and changed the North Korea–China alliance',
  language: 'en',
  work: {
    id: 'zheng-chung',
    type: 'report',
    title: 'Factors of the formation and change of the North Korea-China alliance: Focusing on China’s perspective',
    author: [
      { family: 'Zheng', given: 'Jiyong' },
      { family: 'Chung', given: 'Jae-hung' },
    ],
    note: 'English abstract, which gives no year, series, publisher or address of the work',
  },
  outcome: 'cohesion',
  question: 'What formed the alliance, loosened it, and is expected to strengthen it?',
  argument: [
    ['anti-americanism', 'cohesion'],
    ['nuclear', 'conflict', 'cohesion'],
    ['reform', 'cohesion'],
    ['competition', 'reorganization', 'importance', 'cohesion'],
  ],
  answer: {
    sentence:
      'Anti-Americanism linked it, reform helped loosen it; as the North matters more, strengthening is expected.',
    claims: ['anti-americanism-links', 'three-impacts', 'importance-strengthens'],
  },
  secondCoding: 'second-coding.json',
  votes: [
    {
      from: 'conflict',
      to: 'cohesion',
      notes:
        'Read both passages aloud. The sentence ends with the conflicts; the heading above it calls what follows the factors of a weakened alliance. Both coders drew the minus here and took the heading for a predicate. For the conflicts of the fourth section the second coder did not draw it, and the heading there predicates nothing; so no arrow will stand there. Who thinks that a heading is never enough?',
    },
  ],
  contrasts: [
    {
      claims: ['turn-west', 'order-reorganized'],
      headline: 'Relations with the U.S. improve, competition with it intensifies: two poles of one factor?',
      notes:
        'Left, China improves its relations with the West, the U.S. included, and that is among what loosened the alliance; so is the improvement named two statements later. Right, U.S.–China competition reorganizes the order, in which the leadership sees that it cannot give up North Korea’s value. Is competition the other pole, or another thing? The text never equates them.',
    },
  ],
  factors,
  sections: [questions, formation, loosening, rift, consolidation, implications],
  context,
  references,
  method:
    'Two coders coded the abstract independently, from one list of factors; then it was reread against the rules. Differences were settled by the text’s words. A link is drawn only where these, or a heading, assert it.',
  remarks: [
    'One sentence of the first section stands twice, with “recognize” changed to “understand”; both are quoted and counted as one claim.',
  ],
  questions: [
    'Does weakened ideology raise or lower cohesion (§4.3)?',
    'Are improved U.S.–China relations (§3.3) and competition (§5.1, §6.2) one factor with two poles?',
  ],
  talks: [
    {
      id: 'lecture',
      title: 'What formed and changed the North Korea–China alliance',
      subtitle: 'The argument of Zheng Jiyong and Chung Jae-hung, claim by claim',
      minutes: 50,
      // The claim whose link the first section’s map lights beside its other one.
      include: ['roadmap', 'claim/competition-complicates'],
      // Two sections in, a map so far says little; that an abstract says each link once is no surprise; the argument shows
      // the chain that finding/2 counts.
      exclude: ['map/questions', 'map/formation', 'finding/1', 'finding/2', 'finding/5', 'finding/6'],
    },
    {
      id: 'seminar',
      title: 'Two pressures on one alliance: what loosened it, and what is to strengthen it',
      subtitle: 'Zheng Jiyong and Chung Jae-hung, from Deng’s turn to the West to the rivalry with the U.S.',
      minutes: 20,
      sections: ['loosening', 'rift', 'consolidation', 'implications'],
      include: [
        'question',
        'argument',
        'claim/order-reorganized',
        'claim/value-kept',
        'claim/rivalry-continues',
        'claim/importance-strengthens',
        'claim/nuclear-conflicts',
        'claim/turn-west',
        'claim/conflicts-loosen',
        'claim/delegation-restore',
        'balance',
        'answer',
      ],
      exclude: [
        'roadmap',
        'timeline',
        'map/whole',
        'claim/crisis-aid',
        'claim/cold-reaction',
        'claim/perception-combined',
        'claim/inseparable',
        'claim/multilateral-organization',
        'claim/re-election',
        // No causes: the talk ends with the forecast.
        'claim/ups-and-downs',
      ],
      notes: {
        title:
          'Two questions for this session. What do the authors hold to have loosened the alliance? And why do they expect it to strengthen? We leave aside how the bond was formed, the first two of their six sections, and read on from there.',
        method:
          'We coded the abstract statement by statement and draw an arrow only where its words, or the heading above them, assert one. Plus, solid: both move the same way. Minus, dashed: the cause lowers the effect. Question mark, dotted: the authors leave the direction open.',
        'section/rift':
          'Aid was asked for here and coldly answered, but the text does not carry that to the alliance, and we pass over it. We read what it does carry there: a delegation that was to restore relations; and we read the conduct that engendered conflicts.',
        'claim/order-reorganized':
          'Due to, and the cause is the competition between the U.S. and China. It is the first link of the chain on which the authors’ forecast rests. The clause stands inside what the leadership perceives, so we attribute it, with the remark that it may be the authors’ own.',
      },
      answer: {
        sentence: 'Reform and conflicts helped loosen it; as the North’s importance grows, strengthening is expected.',
        claims: ['conflicts-loosen', 'three-impacts', 'importance-strengthens'],
      },
      questions: [
        'Are improved U.S.–China relations (§3.3) and competition (§5.1, §6.2) one factor with two poles?',
        'What became of the conflicts (§3.1, §4.2) by §6.2?',
        'The step from conflicts to the alliance rests on a heading. Would you draw it?',
      ],
    },
    {
      id: 'lightning',
      title: 'Why would a loosened alliance strengthen?',
      subtitle: 'One argument of Zheng Jiyong and Chung Jae-hung, in two chains',
      minutes: 5,
      slides: [
        'title',
        'argument',
        'claim/nuclear-conflicts',
        'claim/conflicts-loosen',
        'claim/order-reorganized',
        'claim/value-kept',
        'claim/importance-strengthens',
        'discussion',
        'evidence/nuclear-conflicts',
        'evidence/conflicts-loosen',
        'evidence/order-reorganized',
        'evidence/value-kept',
        'evidence/importance-strengthens',
      ],
      notes: {
        title:
          'This alliance was loosened, say the authors, and now it is expected to strengthen. Two chains: one downward, one upward.',
        argument:
          'A dashed arrow with a minus lowers, a solid one with a plus raises. The chain downward: nuclear development engenders conflicts, and conflicts loosen the alliance. The chain upward: competition reorganizes the order, in this order North Korea cannot be given up, and as its importance grows the alliance is expected to strengthen. The double rings mark what the leadership perceives.',
        'claim/nuclear-conflicts':
          'Downward first. North Korea turns a blind eye to China’s security, begins nuclear development and confronts the U.S. All three engender conflicts.',
        'claim/conflicts-loosen':
          'And conflicts between the two countries are among the factors of a weakened and loosened alliance. An earlier section says so, by its heading; we join the two.',
        'claim/order-reorganized':
          'Now the chain upward, in three links. First: the order of the region begins to be reorganized, due to the competition between the U.S. and China.',
        'claim/value-kept':
          'Second: in that order the leadership cannot give up North Korea, as it sees it. We take that as weighing more.',
        'claim/importance-strengthens':
          'Third: as that importance increases, the relationship is expected to strengthen. We joined the chain from two sections. And nothing in it says that the conflict is over.',
        discussion:
          'One question the text leaves you with. Better relations between the U.S. and China weakened the alliance; a chain from their rivalry strengthens it. Are these two ends of one thing?',
      },
      questions: [
        'Improved U.S.–China relations weaken the alliance (§3.3); competition strengthens it by a chain (§5.1, §6.2). Are they one factor with two poles?',
      ],
    },
  ],
});
