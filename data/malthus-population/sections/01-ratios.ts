import { defineSection } from '../factors.ts';

export default defineSection({
  id: 'ratios',
  heading: 'The two ratios',
  short: 'Two ratios',
  point: 'Population, unchecked, keeps doubling; subsistence cannot.',
  notes:
    'Malthus begins with two ratios and asks whether they are just. Notice how he gets them. The ratio of population comes from one country, America. The ratio of subsistence is supposed, for this Island: he grants more than he believes, and takes that as the rule.',
  claims: [
    {
      id: 'two-ratios',
      assertion: 'Unchecked, population grows in a geometrical ratio, subsistence in an arithmetical one.',
      type: 'descriptive',
      evidence: [
        {
          quote:
            'population, when unchecked, increased in a geometrical ratio, and subsistence for man in an arithmetical ratio',
        },
      ],
      links: [],
      notes:
        'This is the position that the chapter examines. It sets two rates side by side and names no cause. The two words to keep are when unchecked: nothing here says that population does grow like this.',
    },
    {
      id: 'no-state-unchecked',
      assertion: 'No known state has been so pure and plentiful that nothing checked marriage.',
      type: 'causal',
      evidence: [
        {
          quote:
            'no state has hitherto existed (at least that we have any account of) where the manners were so pure and simple, and the means of subsistence so abundant, that no check whatever has existed to early marriages',
        },
      ],
      conditional: true,
      links: [
        {
          from: 'manners',
          to: 'restraint',
          polarity: '-',
          cue: 'the manners were so pure and simple',
          confidence: 'implied',
          note: 'So … that, in a state that is said not to have existed.',
        },
        {
          from: 'subsistence',
          to: 'restraint',
          polarity: '-',
          cue: 'the means of subsistence so abundant, that no check whatever',
          confidence: 'implied',
          note: 'So … that, in a state that is said not to have existed.',
        },
      ],
      notes:
        'The sentence denies that such a state existed. But it says how the check would vanish: manners so pure, subsistence so abundant, that none was left. So two arrows with a minus, marked as implied, since no state ever went all the way.',
    },
    {
      id: 'fears-check',
      assertion: 'Fear for the family, or for one’s rank, checks early marriage.',
      type: 'causal',
      evidence: [
        {
          quote:
            'no check whatever has existed to early marriages, among the lower classes, from a fear of not providing well for their families, or among the higher classes, from a fear of lowering their condition in life',
        },
      ],
      links: [
        {
          from: 'fear',
          to: 'restraint',
          polarity: '+',
          cue: 'from a fear of not providing well for their families',
          confidence: 'implied',
          note: 'From is causal; that the check exists is said by a double negation.',
        },
        {
          from: 'rank-fear',
          to: 'restraint',
          polarity: '+',
          cue: 'from a fear of lowering their condition in life',
          confidence: 'implied',
          note: 'From is causal; that the check exists is said by a double negation.',
        },
      ],
      notes:
        'A check comes from a fear, and there is one fear for each class: below, not to provide; above, to sink. Both are fears of people who look ahead. Malthus will call this kind of check preventive, but not in this chapter, and so the word is on no slide.',
    },
    {
      id: 'never-free',
      assertion: 'Hence the power of population has nowhere acted in perfect freedom.',
      type: 'causal',
      evidence: [
        {
          quote:
            'Consequently in no state that we have yet known has the power of population been left to exert itself with perfect freedom',
        },
      ],
      links: [{ from: 'restraint', to: 'exertion', polarity: '-', cue: 'Consequently', confidence: 'explicit' }],
      notes:
        'Consequently: because some check on marriage has always existed, the power has never been left to itself. Note what follows for evidence. If nobody has ever seen the free ratio, it cannot be observed, only approached. America is the nearest case that he has.',
    },
    {
      id: 'early-attachment',
      assertion: 'Nature and virtue seem to dictate an early attachment to one woman.',
      type: 'descriptive',
      evidence: [{ quote: 'the dictate of nature and virtue seems to be an early attachment to one woman' }],
      links: [],
      notes:
        'Seems is his word. The dictate holds whether or not the law of marriage be instituted. We draw no arrow: that something is dictated is not yet that it is done. What comes of it he says in paragraph 20, under the name of a tendency.',
    },
    {
      id: 'liberty-of-changing',
      assertion: 'A liberty of changing would not affect population until it became greatly vicious.',
      type: 'causal',
      evidence: [
        {
          quote:
            'Supposing a liberty of changing in the case of an unfortunate choice, this liberty would not affect population till it arose to a height greatly vicious',
        },
      ],
      links: [
        {
          from: 'changing',
          to: 'population',
          polarity: '?',
          cue: 'this liberty would not affect population',
          confidence: 'explicit',
          denied: true,
          conditional: 'till it arose to a height greatly vicious',
        },
      ],
      notes:
        'Here an effect is denied, and so it is struck through. The denial holds up to a height; what happens above it, and in which direction, the sentence leaves open.',
    },
    {
      id: 'plenty-without-fear',
      assertion: 'With subsistence abundant enough, nobody would fear for a family.',
      type: 'causal',
      evidence: [
        {
          quote:
            'where the means of subsistence were so abundant that no part of the society could have any fears about providing amply for a family',
        },
      ],
      conditional: true,
      links: [
        {
          from: 'subsistence',
          to: 'fear',
          polarity: '-',
          cue: 'so abundant that no part of the society could have any fears',
          confidence: 'explicit',
        },
      ],
      notes:
        'So abundant that: the fear of the lower classes depends on how much there is. Equality, virtue and pure manners stand in the same sentence, but as a description of the state. Nothing is said to follow from them alone.',
    },
    {
      id: 'greater-increase',
      assertion: 'Left unchecked, mankind would increase faster than has ever been known.',
      type: 'causal',
      evidence: [
        {
          quote:
            'the power of population being left to exert itself unchecked, the increase of the human species would evidently be much greater than any increase that has been hitherto known',
        },
      ],
      conditional: true,
      links: [
        {
          from: 'exertion',
          to: 'population',
          polarity: '+',
          cue: 'being left to exert itself unchecked',
          confidence: 'implied',
          note: 'A participle gives the reason, in a state that is supposed.',
        },
      ],
      notes:
        'The freer the power, the greater the increase. It is said of a supposed state of equality and virtue, and the word evidently does the work of a proof. With the last two arrows there is now a chain: fear, check, freedom, number.',
    },
    {
      id: 'america-checks',
      assertion: 'In America, ampler subsistence and purer manners meant fewer checks to marriage.',
      type: 'causal',
      evidence: [
        {
          quote:
            'the means of subsistence have been more ample, the manners of the people more pure, and consequently the checks to early marriages fewer, than in any of the modern states of Europe',
        },
      ],
      links: [
        {
          from: 'subsistence',
          to: 'restraint',
          polarity: '-',
          cue: 'more ample, the manners of the people more pure, and consequently',
          confidence: 'explicit',
        },
        {
          from: 'manners',
          to: 'restraint',
          polarity: '-',
          cue: 'more pure, and consequently',
          confidence: 'explicit',
        },
      ],
      notes:
        'What was implied in the second paragraph is now stated, with the word consequently and about a country that exists. More subsistence, purer manners, fewer checks. These two arrows have two passages each.',
    },
    {
      id: 'america-doubles',
      assertion: 'With fewer checks, America’s population doubled in twenty-five years.',
      type: 'causal',
      evidence: [
        {
          quote:
            'the checks to early marriages fewer, than in any of the modern states of Europe, the population has been found to double itself in twenty-five years',
        },
      ],
      links: [
        {
          from: 'restraint',
          to: 'population',
          polarity: '-',
          cue: 'the population has been found to double itself',
          confidence: 'implied',
          lowPole: 'fewer',
          note: 'A comparison of countries: where the checks are fewer, the increase is the greater.',
        },
      ],
      notes:
        'Has been found: this is an observation that he reports, and the only figure in the section that is observed. The link is a comparison of countries, so we mark it as implied. He does not say who found it, and he does not mention immigration at all.',
    },
    {
      id: 'rule-of-doubling',
      assertion: 'The rule taken is that unchecked population doubles every twenty-five years.',
      type: 'descriptive',
      evidence: [
        {
          quote:
            'we will take as our rule, and say, that population, when unchecked, goes on doubling itself every twenty-five years or increases in a geometrical ratio',
        },
      ],
      links: [],
      notes:
        'From one country to a rule. He calls the rule short of the utmost power of population, yet a result of actual experience. Whoever wants to attack the first ratio has to attack it here.',
    },
    {
      id: 'island-first',
      assertion: 'The increase of subsistence is examined on one spot of earth first.',
      type: 'descriptive',
      evidence: [
        {
          quote:
            'Let us now take any spot of earth, this Island for instance, and see in what ratio the subsistence it affords can be supposed to increase',
        },
      ],
      links: [],
      notes:
        'The method changes. For population he asked what has been found; for subsistence he asks what can be supposed. The Island is Great Britain, under its present state of cultivation.',
    },
    {
      id: 'produce-doubled',
      assertion: 'At best, new land and encouragement may double the Island’s produce once.',
      type: 'causal',
      evidence: [
        {
          quote:
            'If I allow that by the best possible policy, by breaking up more land and by great encouragements to agriculture, the produce of this Island may be doubled in the first twenty-five years',
        },
      ],
      conditional: 'If I allow',
      links: [
        {
          from: 'cultivation',
          to: 'subsistence',
          polarity: '+',
          cue: 'by breaking up more land',
          confidence: 'explicit',
        },
        {
          from: 'encouragement',
          to: 'subsistence',
          polarity: '+',
          cue: 'by great encouragements to agriculture',
          confidence: 'explicit',
        },
      ],
      notes:
        'If I allow, he says: a concession, not a forecast. But the means are named with a by, and both raise the produce. Keep the first one in mind. Breaking up land comes back in the oscillation, where nobody’s policy is needed for it.',
    },
    {
      id: 'no-quadrupling',
      assertion: 'In the next twenty-five years, the produce cannot be quadrupled.',
      type: 'descriptive',
      evidence: [
        {
          quote:
            'it is impossible to suppose that the produce could be quadrupled. It would be contrary to all our knowledge of the qualities of land',
        },
      ],
      links: [],
      notes:
        'The reason given is our knowledge of the qualities of land. Later readers find diminishing returns here. The sentence says less: that a supposition contradicts what is known. So there is no arrow from the land to the produce.',
    },
    {
      id: 'equal-additions',
      assertion: 'By great exertion, each period might add as much as is now produced.',
      type: 'descriptive',
      evidence: [
        {
          quote:
            'by great exertion, the whole produce of the Island might be increased every twenty-five years, by a quantity of subsistence equal to what it at present produces',
        },
      ],
      links: [],
      notes:
        'He takes this for his rule, though certainly far beyond the truth. So the second ratio is a limit that he grants, and not one that he measured. Whose exertion it is, and of what kind, the words leave open; so there is no arrow.',
    },
    {
      id: 'arithmetical',
      assertion: 'So the means of subsistence increase in an arithmetical ratio.',
      type: 'descriptive',
      evidence: [
        { quote: 'It may be fairly said, therefore, that the means of subsistence increase in an arithmetical ratio' },
        { quote: 'Yet this ratio of increase is evidently arithmetical' },
      ],
      links: [],
      notes:
        'Therefore is a conclusion here, and not a cause. Equal additions make an arithmetical ratio by the meaning of the words. Both ratios are now in place, and the next section brings them together.',
    },
  ],
});
