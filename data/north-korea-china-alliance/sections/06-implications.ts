import { defineSection } from '../factors.ts';

export default defineSection({
  id: 'implications',
  heading: 'Key Implications',
  title: 'What the authors conclude and expect',
  short: 'Implications',
  point: 'As the North’s importance increases, the relationship is expected to strengthen.',
  period: { quote: 'After the 20th National Convention' },
  notes:
    'Two statements: one looks back at the ups and downs, one looks ahead. The second contains the only place where importance is carried through to the relationship.',
  claims: [
    {
      id: 'ups-and-downs',
      assertion: 'The relationship’s ups and downs came through the interaction of factors and variables.',
      type: 'causal',
      evidence: [
        {
          quote:
            'has shown certain ups and downs and developments through the interaction of historical, ideological, internal and external factors and variables',
        },
      ],
      links: [
        {
          from: 'interaction',
          to: 'cohesion',
          polarity: '?',
          cue: 'through the interaction of',
          confidence: 'explicit',
          note: 'Influence is asserted; both ups and downs are named as its outcome.',
        },
      ],
      notes:
        'Through the interaction: that is causal, and it is explicit. But the outcome is ups and downs, so the sign stays open. The cause is the interaction, not four separate lists, and we draw it as one factor.',
    },
    {
      id: 'inseparable',
      assertion: 'The relationship can be defined as inseparable and special.',
      type: 'descriptive',
      evidence: [{ quote: 'it can be defined as an inseparable special relationship' }],
      links: [],
      notes:
        'Most importantly, say the authors, and then comes a definition. A changing bond and an inseparable one, in the same sentence. It explains nothing and asserts no cause, but it is what they call most important.',
    },
    {
      id: 're-election',
      assertion: 'Xi Jinping’s long-term re-election system will be established.',
      type: 'predictive',
      evidence: [{ quote: "President Xi Jinping's long-term re-election system will be established" }],
      links: [],
      notes:
        'A forecast about Xi Jinping’s office. It is joined to what follows by and; no effect of it is stated, on the competition or on the alliance.',
    },
    {
      id: 'rivalry-continues',
      assertion: 'With a multipolar order, U.S.–China competition will continue to intensify, for the 2049 goals.',
      type: 'predictive',
      evidence: [
        {
          quote:
            'to achieve the goals of realizing a socialist power with Chinese Characteristics in 2049, the strategic competition between China and the U.S. will continue to intensify with the arrival of a new multipolar international order',
        },
      ],
      links: [
        {
          from: 'competition',
          to: 'goal-2049',
          polarity: '+',
          cue: 'to achieve the goals of',
          confidence: 'implied',
          attributedTo: 'China, as its aim',
          note: 'A dangling purpose, coded as every other: from the means to the end. The holder is not named; the goals are China’s.',
        },
        {
          from: 'multipolar',
          to: 'competition',
          polarity: '+',
          cue: 'with the arrival of a new multipolar international order',
          confidence: 'implied',
          note: 'Accompaniment; causal only by implication.',
        },
      ],
      notes:
        'Two half-sentences stand beside the competition. With the arrival of a multipolar order is accompaniment, and so one of the weakest arrows of the map. To achieve the goals is a purpose without an owner. We draw it as we draw every purpose, from the means to the end, and mark it as China’s aim. One could also read the goals as what drives the competition; the sentence does not decide.',
    },
    {
      id: 'importance-strengthens',
      assertion: 'As North Korea’s importance increases, the relationship is expected to strengthen.',
      type: 'predictive',
      evidence: [
        {
          quote:
            "As North Korea's geopolitical and geographical importance increases, the relationship between North Korea and China is expected to strengthen strategically",
        },
      ],
      links: [
        {
          from: 'importance',
          to: 'cohesion',
          polarity: '+',
          cue: "As North Korea's geopolitical and geographical importance increases",
          confidence: 'implied',
          note: '“As” may be when or because; that both increase is stated.',
        },
      ],
      notes:
        'Both directions stand in words: importance increases, the relationship is expected to strengthen. Between them stands only: as. It may mean when or because, so the arrow is implied, as in section five. It closes the chain from there. That competition reorganizes the order and the order raises importance is what the leadership perceives; that the relationship strengthens is what the authors expect. No single passage tells the chain whole: we have joined it from two sections.',
    },
  ],
});
