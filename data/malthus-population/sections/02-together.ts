import { defineSection } from '../factors.ts';

export default defineSection({
  id: 'together',
  heading: 'The two ratios brought together',
  short: 'Together',
  point: 'Without restraints, population would far exceed the means of subsistence.',
  notes:
    'Now the two ratios run side by side: first on the Island, then, with emigration set aside, on the whole earth. It is mostly arithmetic, and it ends in the sentence on the check.',
  claims: [
    {
      id: 'first-period',
      assertion: 'In the first twenty-five years, food would keep pace with people.',
      type: 'descriptive',
      evidence: [
        {
          quote:
            'In the first twenty-five years the population would be fourteen millions, and the food being also doubled, the means of subsistence would be equal to this increase',
        },
      ],
      links: [],
      notes:
        'Seven millions become fourteen, and food doubles with them. One doubling is the same in both ratios; they part only afterwards. So the gap that he is after cannot be seen in one generation.',
    },
    {
      id: 'unprovided',
      assertion: 'After a century, seventy-seven millions would be left without provision.',
      type: 'causal',
      evidence: [
        {
          quote:
            'the population would be one hundred and twelve millions and the means of subsistence only equal to the support of thirty-five millions, which would leave a population of seventy-seven millions totally unprovided for',
        },
      ],
      conditional: true,
      links: [
        {
          from: 'population',
          to: 'proportion',
          polarity: '-',
          cue: 'which would leave a population of seventy-seven millions totally unprovided for',
          confidence: 'implied',
          note: 'A consequence in a computed case.',
        },
        {
          from: 'subsistence',
          to: 'proportion',
          polarity: '+',
          cue: 'only equal to the support of thirty-five millions',
          confidence: 'implied',
          note: 'A consequence in a computed case.',
        },
      ],
      notes:
        'A hundred and twelve millions, and bread for thirty-five. Is that a forecast? No. It is what would be if population were unchecked, as it was in no state known to him. The number shows why something must always hold it back.',
    },
    {
      id: 'emigration-implies',
      assertion: 'Great emigration implies unhappiness in the country that is deserted.',
      type: 'descriptive',
      evidence: [
        {
          quote:
            'A great emigration necessarily implies unhappiness of some kind or other in the country that is deserted',
        },
      ],
      links: [],
      notes:
        'The obvious way out of the Island is to leave it. His answer is an inference: emigration is a sign of unhappiness. Implies goes from the effect to the cause, so there is no arrow on this slide. The next sentence gives the arrow, the other way round.',
    },
    {
      id: 'why-people-leave',
      assertion: 'Few emigrate without uneasiness at home or hope of advantages elsewhere.',
      type: 'causal',
      evidence: [
        {
          quote: 'few persons will leave their families, connections, friends, and native land',
        },
        {
          quote:
            'without some strong subsisting causes of uneasiness where they are, or the hope of some great advantages in the place to which they are going',
        },
      ],
      links: [
        {
          from: 'unhappiness',
          to: 'emigration',
          polarity: '+',
          cue: 'without some strong subsisting causes of uneasiness where they are',
          confidence: 'explicit',
        },
        {
          from: 'advantages',
          to: 'emigration',
          polarity: '+',
          cue: 'or the hope of some great advantages in the place to which they are going',
          confidence: 'explicit',
        },
      ],
      notes:
        'Two causes, joined by or. The second one weakens his own inference: who leaves for great advantages need not be unhappy at home. And note what is missing. He never says here that emigration lowers the numbers left behind.',
    },
    {
      id: 'unlimited-production',
      assertion: 'Even production without any limit is allowed for on the whole earth.',
      type: 'descriptive',
      evidence: [
        {
          quote:
            'this would allow the power of production in the earth to be absolutely unlimited, and its ratio of increase much greater than we can conceive that any possible exertions of mankind could make it',
        },
      ],
      links: [],
      notes:
        'To make the argument general he takes the whole earth and grants the other side everything: production absolutely unlimited. The argument must not rest on a limit of the earth, only on the two ratios.',
    },
    {
      id: 'outnumbered',
      assertion: 'Without restraints, people would be to subsistence as 512 to 10.',
      type: 'descriptive',
      evidence: [
        {
          quote: 'In two centuries and a quarter, the population would be to the means of subsistence as 512 to 10',
        },
        { quote: 'suppose that the restraints to population were universally removed' },
      ],
      links: [],
      notes:
        'The supposition is in one paragraph, its numbers in the next, so we quote both. They are the two ratios once more, set against each other over nine periods. A ratio of two numbers is no cause, and so there is no arrow here.',
    },
    {
      id: 'no-limits',
      assertion: 'No limits are placed to the productions of the earth.',
      type: 'descriptive',
      evidence: [
        {
          quote:
            'No limits whatever are placed to the productions of the earth; they may increase for ever and be greater than any assignable quantity',
        },
      ],
      links: [],
      notes:
        'Malthus is often said to have set a limit to the food of the earth. In this chapter he does the reverse, in so many words. What he claims is that food is slower, for ever.',
    },
    {
      id: 'superior-power',
      assertion: 'Because population’s power is superior, a check must constantly operate.',
      type: 'causal',
      evidence: [
        {
          quote:
            'the power of population being a power of a superior order, the increase of the human species can only be kept commensurate to the increase of the means of subsistence',
        },
        { quote: 'by the constant operation of the strong law of necessity' },
      ],
      links: [
        {
          from: 'power',
          to: 'check',
          polarity: '+',
          cue: 'being a power of a superior order',
          confidence: 'implied',
          note: 'A participle gives the reason why only the check can do it.',
        },
      ],
      notes:
        'Being a power of a superior order gives the reason: since the one power is greater, only a check can keep the two together. The participle makes it implied. What follows next is introduced as the effects of this check.',
    },
    {
      id: 'necessity-checks',
      assertion: 'Only necessity, as a check, keeps population in line with subsistence.',
      type: 'causal',
      evidence: [
        {
          quote:
            'the increase of the human species can only be kept commensurate to the increase of the means of subsistence by the constant operation of the strong law of necessity acting as a check upon the greater power',
        },
      ],
      links: [
        {
          from: 'check',
          to: 'population',
          polarity: '-',
          cue: 'by the constant operation of the strong law of necessity acting as a check',
          confidence: 'explicit',
        },
      ],
      notes:
        'Can only be kept, by. One could hardly say it more explicitly. The check is called a law of necessity; what it consists of is not yet said. Fear and restraint we have met; that they belong to this check is still to come.',
    },
  ],
});
