import { defineSection } from '../factors.ts';

export default defineSection({
  id: 'loosening',
  heading: 'Factors of weakened and loosened North Korea-China alliance',
  title: 'What weakened and loosened the alliance',
  short: 'Loosening',
  point: 'China’s reform and conflicts with North Korea are among what loosened the alliance.',
  period: { quote: 'After Deng Xiaoping took power' },
  notes:
    'This heading does work: it calls what follows the factors of a weakened and loosened alliance. Where a statement below it stops one step short of the alliance, the heading supplies sign and step, and we say so each time.',
  claims: [
    {
      id: 'turn-west',
      assertion: 'China’s turn to improve relations with the West is among what loosened the alliance.',
      type: 'causal',
      evidence: [
        { quote: 'changed to improve relations with Western countries, including the U.S.' },
        { quote: 'Factors of weakened and loosened North Korea-China alliance' },
        { quote: "China's foreign policy direction" },
      ],
      links: [
        {
          from: 'west',
          to: 'cohesion',
          polarity: '-',
          cue: 'Factors of weakened and loosened North Korea-China alliance',
          confidence: 'implied',
          note: 'The step to the alliance is the heading’s; to the conflicts the text has only “and”.',
        },
      ],
      notes:
        'Deng takes power, the direction of policy changes, and conflicts begin to arise. One easily hears that the change brought the conflicts. The word between the two is only: and. So no arrow leads from one to the other. What the heading says is that these are factors of a weakened and loosened alliance, and so each has its own arrow, implied.',
    },
    {
      id: 'conflicts-loosen',
      assertion: 'Conflicts between North Korea and China are among the factors that loosened the alliance.',
      type: 'causal',
      evidence: [
        { quote: 'conflicts between North Korea and China began to arise' },
        { quote: 'Factors of weakened and loosened North Korea-China alliance' },
      ],
      links: [
        {
          from: 'conflict',
          to: 'cohesion',
          polarity: '-',
          cue: 'Factors of weakened and loosened North Korea-China alliance',
          confidence: 'implied',
          note: 'The step to the alliance is the heading’s.',
        },
      ],
      notes:
        'The second half of the same sentence: and conflicts began to arise. It ends there. That they loosened the alliance is what the heading says. So the evidence has two parts, the sentence and the heading, and the sign is a minus: more conflict, less cohesion.',
    },
    {
      id: 'revisionism-charge',
      assertion: 'Kim Jong-il’s charge of revisionism sparked strong Chinese opposition.',
      type: 'causal',
      evidence: [
        {
          quote:
            'criticized China as a socialist country with a revisionist stance, sparking strong opposition from the Chinese Communist Party leadership',
        },
      ],
      links: [
        {
          from: 'criticism',
          to: 'opposition',
          polarity: '+',
          cue: 'sparking strong opposition',
          confidence: 'explicit',
        },
      ],
      notes:
        'Sparking is a causal verb, and its sign is plain. That China is revisionist is Kim’s judgment and not the authors’; we code the effect of the criticism, not its content.',
    },
    {
      id: 'opposition-loosens',
      assertion: 'The Chinese leadership’s opposition is among the factors that loosened the alliance.',
      type: 'causal',
      evidence: [
        { quote: 'strong opposition from the Chinese Communist Party leadership' },
        { quote: 'Factors of weakened and loosened North Korea-China alliance' },
      ],
      links: [
        {
          from: 'opposition',
          to: 'cohesion',
          polarity: '-',
          cue: 'Factors of weakened and loosened North Korea-China alliance',
          confidence: 'implied',
          note: 'The step to the alliance is the heading’s.',
        },
      ],
      notes:
        'As with the turn to the West and the conflicts, the last step is the heading’s. Now we have a chain of two arrows: criticism raises opposition, and opposition lowers cohesion. Read through, the criticism lowers cohesion.',
    },
    {
      id: 'three-impacts',
      assertion:
        'Sino-Soviet deterioration, U.S.–China improvement and reform had a direct impact on the relationship.',
      type: 'causal',
      evidence: [
        {
          quote:
            "The deterioration of Sino-Soviet relations, the improvement of U.S.-China relations, and the full-fledged reform and opening of Deng Xiaoping's leadership have had a direct impact on the relationship between North Korea and China",
        },
        { quote: 'Factors of weakened and loosened North Korea-China alliance' },
      ],
      links: [
        {
          from: 'sino-soviet',
          to: 'cohesion',
          polarity: '+',
          cue: 'have had a direct impact on',
          confidence: 'implied',
          lowPole: 'deterioration',
          note: 'Impact is stated, its sign is the heading’s: deterioration weakened the alliance, which is a plus at the low pole.',
        },
        {
          from: 'us-china',
          to: 'cohesion',
          polarity: '-',
          cue: 'have had a direct impact on',
          confidence: 'implied',
          note: 'Impact is stated, its sign is the heading’s.',
        },
        {
          from: 'reform',
          to: 'cohesion',
          polarity: '-',
          cue: 'have had a direct impact on',
          confidence: 'implied',
          note: 'Impact is stated, its sign is the heading’s.',
        },
      ],
      notes:
        'A direct impact, says the sentence, and does not say in which direction. The heading does: these are factors of a weakened alliance. Mind the plus sign at Sino-Soviet relations. It is no praise of them. The text says they deteriorated and the alliance weakened, so both moved down together, and moving together is what plus means.',
    },
    {
      id: 'policy-changed',
      assertion: 'China’s policy toward North Korea changed accordingly, in a direction left open.',
      type: 'causal',
      evidence: [
        { quote: "Accordingly, China's policy toward North Korea has also changed" },
        {
          quote:
            "The deterioration of Sino-Soviet relations, the improvement of U.S.-China relations, and the full-fledged reform and opening of Deng Xiaoping's leadership",
        },
      ],
      links: [
        {
          from: 'sino-soviet',
          to: 'korea-policy',
          polarity: '?',
          cue: 'Accordingly',
          confidence: 'explicit',
          lowPole: 'deterioration',
          note: '“Accordingly” may also point back to the relationship.',
        },
        { from: 'us-china', to: 'korea-policy', polarity: '?', cue: 'Accordingly', confidence: 'explicit' },
        { from: 'reform', to: 'korea-policy', polarity: '?', cue: 'Accordingly', confidence: 'explicit' },
      ],
      notes:
        'Policy has changed, but how? The authors do not say, and the heading speaks of the alliance and not of policy. So these arrows are dotted and carry a question mark. That is the authors’ silence, and not ours to fill. One could also read accordingly as pointing back to the relationship itself.',
    },
  ],
});
