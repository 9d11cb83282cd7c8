import { defineSection } from '../factors.ts';

export default defineSection({
  id: 'questions',
  heading: 'Questions raised',
  title: 'What the authors ask, and why now',
  short: 'Questions',
  point: 'Shared ideology unites the allies; rivalry of China and the U.S. complicates the Peninsula.',
  notes:
    'The authors open with what is peculiar about this alliance and with their reason to study it now. Listen for two causal statements that are easy to miss, because they stand in half-sentences: one about ideology, one about rivalry.',
  claims: [
    {
      id: 'sole-neighbour',
      assertion: 'China is North Korea’s only neighbor bound to it by a military alliance.',
      type: 'descriptive',
      evidence: [{ quote: 'China is North Korea’s sole neighboring country with a military alliance' }],
      links: [],
      notes:
        'The abstract begins with a description, not with a cause. The whole argument is about one pair of states and one bond, and that bond is what we will follow as the outcome: how cohesive it is, what raises that, what lowers it.',
    },
    {
      id: 'ideology-unites',
      assertion: 'A shared socialist ideology unites China and North Korea.',
      type: 'causal',
      evidence: [{ quote: 'united by the same socialist ideology' }],
      links: [
        {
          from: 'shared-ideology',
          to: 'cohesion',
          polarity: '+',
          cue: 'united by',
          confidence: 'explicit',
          note: 'A passive inside a description; its verb says what ideology does, as “linking” does in §2.1.',
        },
      ],
      notes:
        'Two words carry the first arrow: united by. They stand in a description, but the verb is causal in itself: ideology is what unites. Keep this ideology in mind. In the fourth section another one appears, the weight of ideology in Chinese policy. The text does not say that they are the same, and neither do we.',
    },
    {
      id: 'treaty-kept',
      assertion: 'The alliance has been maintained since the treaty of 1961.',
      type: 'descriptive',
      evidence: [
        {
          quote:
            'have maintained a traditional alliance since the signing of the Sino-North Korean Mutual Aid and Cooperation Friendship Treaty in 1961',
        },
      ],
      links: [],
      notes:
        'Since is a date here, not a cause. The text does not say that the treaty holds the alliance together; it says how long the alliance has been kept up. So there is no arrow on this slide, and that is a decision.',
    },
    {
      id: 'study-objectively',
      assertion: 'The development and change of the alliance should be analyzed objectively.',
      type: 'normative',
      evidence: [
        {
          quote:
            'It is important to objectively recognize and analyze the development and change of the North Korea-China alliance',
        },
        {
          quote:
            'It is important to objectively understand and analyze the development and change of the North Korea-China alliance',
        },
      ],
      links: [],
      notes:
        'The sentence stands twice in the abstract, with one word changed: recognize, then understand. We quote both as they stand and count one claim. It is a norm for the researcher and asserts no cause.',
    },
    {
      id: 'competition-complicates',
      assertion: 'Strategic competition between the U.S. and China complicates the Korean Peninsula.',
      type: 'causal',
      evidence: [
        {
          quote:
            'the growing complexity of the Korean Peninsula due to the recent intensifying strategic competition between the U.S. and China',
        },
      ],
      links: [{ from: 'competition', to: 'complexity', polarity: '+', cue: 'due to', confidence: 'explicit' }],
      notes:
        'Here the wording is as clear as it gets: growing complexity, due to intensifying competition. Both rise. The competition will come back in sections five and six; to the alliance it gets there only through what the leadership believes and aims at. Here it reaches the complexity of the Peninsula, and no further.',
    },
    {
      id: 'understand-relations',
      assertion: 'The formation and change of the relations must be understood accurately.',
      type: 'normative',
      evidence: [
        {
          quote: 'it is necessary to accurately understand the formation and change of North Korea-China relations',
        },
      ],
      links: [],
      notes:
        'The authors give a reason for their study, not a cause of anything in it. Note the change of noun: alliance in the first paragraph, relations in this one. The abstract moves between the two throughout, and our outcome covers both.',
    },
  ],
});
