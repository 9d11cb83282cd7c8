import { defineSection } from '../factors.ts';

export default defineSection({
  id: 'oscillation',
  heading: 'The oscillation',
  short: 'Oscillation',
  point: 'In distress population is at a stand; in comfort the restraints loosen in some degree.',
  notes:
    'One paragraph, and the heart of the chapter. It starts from balance, lets population move first, and follows what happens to food, prices, labour and marriage until the balance is back and everything begins again. We follow its own order.',
  claims: [
    {
      id: 'supposed-balance',
      assertion: 'Suppose subsistence is just enough for the easy support of a country.',
      type: 'descriptive',
      evidence: [
        {
          quote:
            'The way in which, these effects are produced seems to be this. We will suppose the means of subsistence in any country just equal to the easy support of its inhabitants',
        },
      ],
      links: [],
      notes:
        'Seems to be this, and we will suppose. The mechanism is introduced with two reservations, and we keep them in mind: it is a model. The point from which it sets out is comfort, and not misery.',
    },
    {
      id: 'people-first',
      assertion: 'The constant effort increases people before it increases subsistence.',
      type: 'causal',
      evidence: [
        {
          quote:
            'The constant effort towards population, which is found to act even in the most vicious societies, increases the number of people before the means of subsistence are increased',
        },
      ],
      links: [
        {
          from: 'effort',
          to: 'population',
          polarity: '+',
          cue: 'increases the number of people',
          confidence: 'explicit',
        },
      ],
      notes:
        'Before is the whole trouble: people come first, and food afterwards. The cause is the constant effort of the last section. It works from outside the loop, all the time.',
    },
    {
      id: 'food-divided',
      assertion: 'The same food must therefore be divided among more people.',
      type: 'causal',
      evidence: [
        {
          quote:
            'increases the number of people before the means of subsistence are increased. The food therefore which before supported seven millions must now be divided among seven millions and a half or eight millions',
        },
      ],
      links: [{ from: 'population', to: 'proportion', polarity: '-', cue: 'therefore', confidence: 'explicit' }],
      notes:
        'Seven millions again, but this time the step is small: half a million more, and not a doubling. More people, less for each. This is the first arrow of the loops that we shall close on the coming slides.',
    },
    {
      id: 'poor-live-worse',
      assertion: 'Consequently the poor live worse, and many fall into severe distress.',
      type: 'causal',
      evidence: [
        {
          quote:
            'The food therefore which before supported seven millions must now be divided among seven millions and a half or eight millions. The poor consequently must live much worse, and many of them be reduced to severe distress',
        },
      ],
      links: [
        {
          from: 'proportion',
          to: 'distress',
          polarity: '-',
          cue: 'consequently',
          confidence: 'explicit',
          lowPole: 'divided',
        },
      ],
      notes:
        'Why the poor? The food is divided among all, but only of the poor does he say that they live worse. The text does not explain it here; the prices of the next sentences may. We code what it says: less for each, more distress.',
    },
    {
      id: 'labour-cheapens',
      assertion: 'With more labourers than work, the price of labour must tend to fall.',
      type: 'causal',
      evidence: [
        {
          quote:
            'The number of labourers also being above the proportion of the work in the market, the price of labour must tend toward a decrease',
        },
        { quote: 'increases the number of people before the means of subsistence are increased' },
      ],
      links: [
        {
          from: 'population',
          to: 'labourers',
          polarity: '+',
          cue: 'The number of labourers also being above the proportion of the work',
          confidence: 'implied',
          note: '“Also” continues what follows from the increase of people.',
        },
        {
          from: 'labourers',
          to: 'wage',
          polarity: '-',
          cue: 'the price of labour must tend toward a decrease',
          confidence: 'implied',
          note: 'A participle gives the reason.',
        },
      ],
      notes:
        'A second effect of more people, by the market. Also tells us that the plenty of labourers comes from the same increase. Being above gives the reason for the fall in the price. Both are implied, though nobody doubts them: that is how we treat every participle that is not causal in itself.',
    },
    {
      id: 'provisions-rise',
      assertion: 'At the same time, the price of provisions tends to rise.',
      type: 'causal',
      evidence: [
        {
          quote: 'while the price of provisions would at the same time tend to rise',
        },
        {
          quote:
            'The food therefore which before supported seven millions must now be divided among seven millions and a half or eight millions',
        },
      ],
      links: [
        {
          from: 'proportion',
          to: 'provisions',
          polarity: '-',
          cue: 'would at the same time tend to rise',
          confidence: 'implied',
          lowPole: 'divided',
          note: 'The clause names no cause; “would” makes it a consequence of what went before, the divided food.',
        },
      ],
      notes:
        'The clause gives no cause of its own, only: at the same time. Would makes it a consequence, and what went before is that the same food is divided among more. A stricter reader stops here, and two loops fall with this arrow.',
    },
    {
      id: 'work-harder',
      assertion: 'The labourer therefore must work harder to earn the same.',
      type: 'causal',
      evidence: [
        {
          quote:
            'the price of labour must tend toward a decrease, while the price of provisions would at the same time tend to rise. The labourer therefore must work harder to earn the same as he did before',
        },
      ],
      links: [
        { from: 'wage', to: 'industry', polarity: '-', cue: 'therefore', confidence: 'explicit', lowPole: 'decrease' },
        { from: 'provisions', to: 'industry', polarity: '+', cue: 'therefore', confidence: 'explicit' },
      ],
      notes:
        'Therefore points to both prices: labour is cheaper and bread is dearer. Either way the labourer must work harder. Hold on to this increased industry; in a moment the cultivators will be glad of it.',
    },
    {
      id: 'distress-discourages',
      assertion: 'In distress, marriage is discouraged and rearing a family is difficult.',
      type: 'causal',
      evidence: [
        {
          quote:
            'During this season of distress, the discouragements to marriage, and the difficulty of rearing a family are so great',
        },
      ],
      links: [
        {
          from: 'distress',
          to: 'restraint',
          polarity: '+',
          cue: 'During this season of distress, the discouragements to marriage',
          confidence: 'implied',
          note: 'During a process, not a date; the end of the paragraph says the reverse of comfort.',
        },
        {
          from: 'distress',
          to: 'rearing',
          polarity: '+',
          cue: 'the difficulty of rearing a family are so great',
          confidence: 'implied',
          note: 'During a process, not a date.',
        },
      ],
      notes:
        'During is a word of time, but what it names is a process, the distress itself; so we draw the arrows and mark them as implied. Two things grow: the discouragement before marriage, and the difficulty after it. That children die of it, the paragraph does not say.',
    },
    {
      id: 'population-stands',
      assertion: 'Discouragement and difficulty are so great that population is at a stand.',
      type: 'causal',
      key: true,
      evidence: [
        {
          quote:
            'the discouragements to marriage, and the difficulty of rearing a family are so great that population is at a stand',
        },
      ],
      links: [
        {
          from: 'restraint',
          to: 'population',
          polarity: '-',
          cue: 'the discouragements to marriage',
          confidence: 'explicit',
        },
        {
          from: 'rearing',
          to: 'population',
          polarity: '-',
          cue: 'the difficulty of rearing a family are so great that population is at a stand',
          confidence: 'explicit',
        },
      ],
      notes:
        'So great that: here the first two loops close. More people, less for each, more distress, more restraint, no more people. Each is balancing: it works against whatever set it going. At a stand is what he says, and not a fall.',
    },
    {
      id: 'cultivators-encouraged',
      assertion: 'Cheap, plentiful and industrious labour encourages cultivators to improve the land.',
      type: 'causal',
      evidence: [
        {
          quote:
            'the cheapness of labour, the plenty of labourers, and the necessity of an increased industry amongst them, encourage cultivators to employ more labour upon their land, to turn up fresh soil',
        },
      ],
      links: [
        {
          from: 'wage',
          to: 'cultivation',
          polarity: '-',
          cue: 'the cheapness of labour',
          confidence: 'explicit',
          lowPole: 'cheapness',
        },
        { from: 'labourers', to: 'cultivation', polarity: '+', cue: 'the plenty of labourers', confidence: 'explicit' },
        {
          from: 'industry',
          to: 'cultivation',
          polarity: '+',
          cue: 'the necessity of an increased industry amongst them',
          confidence: 'explicit',
        },
      ],
      notes:
        'Now the other half. The same things that press on the poor encourage the cultivators: cheap labour, many labourers, hard work. Three arrows, one verb. Distress feeds its own remedy, by way of other people’s interest.',
    },
    {
      id: 'balance-restored',
      assertion: 'Cultivation goes on till subsistence is back in proportion to population.',
      type: 'causal',
      key: true,
      evidence: [
        {
          quote:
            'to manure and improve more completely what is already in tillage, till ultimately the means of subsistence become in the same proportion to the population as at the period from which we set out',
        },
      ],
      links: [
        {
          from: 'cultivation',
          to: 'subsistence',
          polarity: '+',
          cue: 'till ultimately',
          confidence: 'implied',
          note: '“Till” gives a time and an outcome.',
        },
        {
          from: 'subsistence',
          to: 'proportion',
          polarity: '+',
          cue: 'the means of subsistence become in the same proportion to the population',
          confidence: 'implied',
          note: 'That the proportion moves by the food is said by its subject.',
        },
      ],
      notes:
        'Till ultimately: it takes its time. Cultivation raises the food, and the food restores the proportion. Now count the steps from more people to more food: they make loops of the other kind, in which people in the end make room for more people.',
    },
    {
      id: 'comfort-again',
      assertion: 'With the proportion restored, the labourer is tolerably comfortable again.',
      type: 'causal',
      evidence: [
        {
          quote:
            'in the same proportion to the population as at the period from which we set out. The situation of the labourer being then again tolerably comfortable',
        },
      ],
      links: [
        {
          from: 'proportion',
          to: 'distress',
          polarity: '-',
          cue: 'being then again tolerably comfortable',
          confidence: 'implied',
          note: '“Then again” after the restored proportion.',
        },
      ],
      notes:
        'Then again: the same arrow as a few sentences ago, read in the other direction. Less for each meant distress; as much as before means comfort: tolerable comfort, says the sentence.',
    },
    {
      id: 'restraints-loosened',
      assertion: 'Comfort then loosens the restraints to population.',
      type: 'causal',
      evidence: [
        {
          quote:
            'The situation of the labourer being then again tolerably comfortable, the restraints to population are in some degree loosened',
        },
      ],
      links: [
        {
          from: 'distress',
          to: 'restraint',
          polarity: '+',
          cue: 'the restraints to population are in some degree loosened',
          confidence: 'implied',
          lowPole: 'tolerably comfortable',
          note: 'A participle gives the reason.',
        },
      ],
      notes:
        'The participle again gives the reason, and again at the low pole: comfort loosens what distress had tightened. So the arrow from distress to restraint has two sentences behind it, one for each direction.',
    },
    {
      id: 'movements-repeated',
      assertion: 'The same retrograde and progressive movements are then repeated.',
      type: 'descriptive',
      evidence: [{ quote: 'the same retrograde and progressive movements with respect to happiness are repeated' }],
      links: [],
      notes:
        'He closes the loop in his own words: the same movements are repeated. They are movements with respect to happiness; what oscillates for him is how people fare, and not first of all how many they are. How long a movement takes, he does not say.',
    },
  ],
});
