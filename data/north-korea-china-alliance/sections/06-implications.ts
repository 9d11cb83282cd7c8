import { defineSection } from '../factors.ts';

export default defineSection({
  id: 'implications',
  heading: 'Key Implications',
  title: 'What the authors conclude and expect',
  short: 'Implications',
  period: { quote: 'After the 20th National Convention' },
  notes:
    'Two statements: one looks back at the ups and downs, one looks ahead. The second contains the only place where importance is carried through to the strength of the relationship.',
  claims: [
    {
      id: 'ups-and-downs',
      assertion: 'Ups and downs of the relationship come from the interaction of many factors.',
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
        'Most importantly, say the authors, and then comes a definition. A changing bond and an inseparable one, in the same sentence. It explains nothing and asserts no cause, but it is what they want to be remembered.',
    },
    {
      id: 're-election',
      assertion: 'Xi Jinping’s long-term re-election system will be established.',
      type: 'predictive',
      evidence: [{ quote: "President Xi Jinping's long-term re-election system will be established" }],
      links: [],
      notes:
        'A forecast. It is joined to what follows by and; no effect of it is stated, on the competition or on the alliance.',
    },
    {
      id: 'rivalry-continues',
      assertion: 'China’s goals for 2049 and multipolarity will intensify competition with the U.S.',
      type: 'predictive',
      evidence: [
        {
          quote:
            'to achieve the goals of realizing a socialist power with Chinese Characteristics in 2049, the strategic competition between China and the U.S. will continue to intensify with the arrival of a new multipolar international order',
        },
      ],
      links: [
        {
          from: 'goal-2049',
          to: 'competition',
          polarity: '+',
          cue: 'to achieve the goals of',
          confidence: 'implied',
          note: 'A dangling purpose: competition has no aim of its own, so the pursuit is read as driving it.',
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
        'Why does the competition intensify? Two half-sentences answer. To achieve the goals is a purpose without an owner; we read the pursuit as the driver. With the arrival is accompaniment, the weakest arrow of the whole map. Both are marked as implied.',
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
          cue: 'is expected to strengthen strategically',
          confidence: 'explicit',
        },
      ],
      notes:
        'Both directions stand in words: importance increases, the relationship strengthens. This closes the chain from section five. Competition reorganizes the order, the order raises importance, importance strengthens the bond. No single passage tells it whole. We have stitched it from two sections, and the deck says so.',
    },
  ],
});
