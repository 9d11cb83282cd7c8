import { defineSection } from '../factors.ts';

export default defineSection({
  id: 'formation',
  heading: 'Motivation for the formation of the North-China alliance',
  title: 'What formed the alliance',
  short: 'Formation',
  point: 'Anti-Americanism became an important factor that linked the allies.',
  period: { quote: 'After the Korean War' },
  remark:
    'The heading of the second section reads “North-China alliance”; it is quoted as it stands and read as North Korea–China.',
  notes:
    'The heading says North-China alliance. That is how it is printed, and we take it as a slip for North Korea-China. Three statements follow: about shared war and anti-Americanism, about Taiwan, and about what China says on reunification.',
  claims: [
    {
      id: 'mutual-support',
      assertion: 'The allies have supported each other militarily and politically since the anti-Japanese struggle.',
      type: 'descriptive',
      evidence: [
        {
          quote:
            'The North Korea-China alliance has maintained mutual support and cooperation militarily and politically since the anti-Japanese armed struggle and the civil war',
        },
      ],
      links: [],
      notes:
        'Again a since that gives a date. The sentence reaches back before the treaty, to the fight against Japan and to the civil war. It says that support was kept up, not what kept it up.',
    },
    {
      id: 'war-sympathy',
      assertion: 'The Korean War and the struggle against Japan formed strong sympathy.',
      type: 'causal',
      evidence: [{ quote: 'the Korean War, which formed strong sympathy in the armed struggle against Japan' }],
      links: [
        {
          from: 'armed-struggle',
          to: 'sympathy',
          polarity: '+',
          cue: 'formed strong sympathy',
          confidence: 'explicit',
          note: 'The subject is garbled: the Korean War, or the struggle against Japan. The factor covers both.',
        },
      ],
      notes:
        'The grammar is tangled: is it the Korean War that formed the sympathy, or the struggle against Japan? Our factor covers both. And notice what is missing. The text never says that sympathy holds the alliance together. Most readers supply that step without noticing. We leave it out.',
    },
    {
      id: 'anti-americanism-links',
      assertion: 'After the Korean War, anti-Americanism became an important factor linking their relations.',
      type: 'causal',
      evidence: [
        {
          quote:
            'anti-Americanism became an important geopolitical and political factor linking North Korea-China relations',
        },
      ],
      links: [
        {
          from: 'anti-americanism',
          to: 'cohesion',
          polarity: '+',
          cue: 'factor linking North Korea-China relations',
          confidence: 'explicit',
        },
      ],
      notes:
        'This is the one link to the alliance that a sentence of this section states: a factor linking the relations. It is geopolitical and political, they say, so it is more than a feeling. Ask what happens to this arrow once China improves its relations with the U.S. The text does not tell.',
    },
    {
      id: 'taiwan-linked',
      assertion: 'Since the Korean War, relations with North Korea and Taiwan issues are closely linked.',
      type: 'descriptive',
      evidence: [{ quote: 'China-North Korea relations and Taiwan issues have been closely linked' }],
      links: [],
      notes:
        'Linked, but in which direction? The sentence asserts an association and no cause. We could not even put a question mark on an arrow, because we would not know where its head belongs.',
    },
    {
      id: 'security-strategy',
      assertion: 'Chinese leaders see Taiwan and North Korea as strategies for military security.',
      type: 'causal',
      evidence: [
        {
          quote:
            'the leadership of the Chinese Communist Party recognizes Taiwan and North Korea as strategies for military security with the U.S.',
        },
      ],
      links: [
        {
          from: 'north-korea-strategy',
          to: 'security',
          polarity: '+',
          cue: 'as strategies for military security',
          confidence: 'implied',
          attributedTo: 'the leadership of the Chinese Communist Party',
        },
        {
          from: 'taiwan-strategy',
          to: 'security',
          polarity: '+',
          cue: 'as strategies for military security',
          confidence: 'implied',
          attributedTo: 'the leadership of the Chinese Communist Party',
        },
      ],
      notes:
        'Here the authors report what the leadership believes: that North Korea and Taiwan serve military security; whose, we read as China’s. A strategy for something is held to raise it, hence the two plus signs. But the belief is the leadership’s, and the slide says so. The sentence goes on with words about a First Route; the text does not explain them, so nothing hangs on them.',
    },
    {
      id: 'strategy-motivates',
      assertion: 'Seeing North Korea as a security strategy is a motivation for forming the alliance.',
      type: 'causal',
      evidence: [
        { quote: 'North Korea as strategies for military security with the U.S.' },
        { quote: 'Motivation for the formation of the North-China alliance' },
      ],
      links: [
        {
          from: 'north-korea-strategy',
          to: 'cohesion',
          polarity: '+',
          cue: 'Motivation for the formation of the North-China alliance',
          confidence: 'implied',
          note: 'The step to the alliance is the heading’s, and so the authors’; for Taiwan we draw none.',
        },
      ],
      notes:
        'Does that belief form an alliance? The sentence does not say so; the heading does, for it calls what stands below it the motivation for the formation. So the evidence has two parts, sentence and heading, as it will again in the third section. The belief is the leadership’s; that it motivates is said by the authors. At first our two coders differed on this arrow: one had none.',
    },
    {
      id: 'reunification-support',
      assertion: 'China’s declared support for North Korea on reunification is a motivation for the alliance.',
      type: 'causal',
      evidence: [
        {
          quote: "China said it supports North Korea's position",
        },
        { quote: 'Motivation for the formation of the North-China alliance' },
        { quote: 'to resolve the reunification of the Korean Peninsula on its own' },
        { quote: "it will respect North Korea's position by excluding any foreign interference" },
      ],
      links: [
        {
          from: 'reunification-support',
          to: 'cohesion',
          polarity: '+',
          cue: 'Motivation for the formation of the North-China alliance',
          confidence: 'implied',
          note: 'The step to the alliance is the heading’s; the statement itself only reports what China said.',
        },
      ],
      notes:
        'This is a declaration, reported in the words: in treaties and agreements, China said. The paragraph has no causal verb. But it stands under the same heading as the one before, motivation for the formation, and so it gets the same arrow, implied. That interference is excluded tells what respect consists of; we draw nothing there.',
    },
  ],
});
