import { defineSection } from '../factors.ts';

export default defineSection({
  id: 'unobserved',
  heading: 'Why the oscillation is not observed',
  short: 'Unobserved',
  point: 'The oscillation exists, though irregular and, above all by the price of labour, concealed.',
  notes:
    'If there is such an oscillation, why has nobody seen it? Malthus answers with two sorts of reasons: nobody has written the history in which it would show, and many other causes disturb it. Neither sort is said to act on the distress itself.',
  claims: [
    {
      id: 'not-remarked',
      assertion: 'Superficial observers do not remark the oscillation, and no one easily times it.',
      type: 'descriptive',
      evidence: [
        {
          quote:
            'This sort of oscillation will not be remarked by superficial observers, and it may be difficult even for the most penetrating mind to calculate its periods',
        },
      ],
      links: [],
      notes:
        'An honest admission, or an armour against testing: one may read it either way. What cannot be timed is hard to refute. The text goes on to give its reasons, and these we can examine.',
    },
    {
      id: 'exists-irregularly',
      assertion: 'In all old states the oscillation exists, made irregular by transverse causes.',
      type: 'causal',
      evidence: [
        {
          quote:
            'in all old states some such vibration does exist, though from various transverse causes, in a much less marked, and in a much more irregular manner than I have described it',
        },
      ],
      links: [
        {
          from: 'transverse',
          to: 'irregularity',
          polarity: '+',
          cue: 'from various transverse causes',
          confidence: 'explicit',
        },
      ],
      notes:
        'All old states: that excludes America. Transverse causes cross the oscillation and make it less marked and more irregular. From says so explicitly. What they are he tells two paragraphs later.',
    },
    {
      id: 'histories-of-higher-classes',
      assertion: 'The oscillation is less obvious because histories are only of the higher classes.',
      type: 'causal',
      evidence: [
        {
          quote:
            'One principal reason is that the histories of mankind that we possess are histories only of the higher classes',
        },
        {
          quote:
            'Many reasons occur why this oscillation has been less obvious, and less decidedly confirmed by experience',
        },
      ],
      links: [
        {
          from: 'histories',
          to: 'concealment',
          polarity: '-',
          cue: 'One principal reason is',
          confidence: 'explicit',
          lowPole: 'only of the higher classes',
        },
      ],
      notes:
        'One principal reason, and it is about sources. Those in whom the movements chiefly take place have left but few accounts. The factor is the history of the lower classes, at its low pole: since it is lacking, the oscillation stays hidden.',
    },
    {
      id: 'history-wanted',
      assertion: 'A satisfactory history would need constant observation during a long life.',
      type: 'descriptive',
      evidence: [
        {
          quote:
            'A satisfactory history of this kind, on one people, and of one period, would require the constant and minute attention of an observing mind during a long life',
        },
      ],
      links: [],
      notes:
        'One people, one period, one long life. Then he lists what to count: marriages to adults, mortality of the children of the poor, the real price of labour. It reads like a programme for statistics, before there was a census.',
    },
    {
      id: 'inquire-vice',
      assertion: 'A satisfactory history would ask how far restraint upon matrimony led to vicious customs.',
      type: 'causal',
      evidence: [
        {
          quote: 'to what extent vicious customs prevailed in consequence of the restraints upon matrimony',
        },
      ],
      links: [
        {
          from: 'restraint',
          to: 'vice',
          polarity: '+',
          cue: 'in consequence of the restraints upon matrimony',
          confidence: 'implied',
          note: 'The extent is asked for; that there is a consequence is presupposed.',
        },
      ],
      notes:
        'A question for the future historian, but look at its form. To what extent is open; in consequence of is taken for granted. So it repeats the arrow from restraint to vice, as a presupposition, and we mark it as implied.',
    },
    {
      id: 'history-would-show',
      assertion: 'A satisfactory history would probably prove that the movements exist.',
      type: 'causal',
      evidence: [
        {
          quote:
            'Such a history would tend greatly to elucidate the manner in which the constant check upon population acts and would probably prove the existence of the retrograde and progressive movements that have been mentioned',
        },
      ],
      conditional: true,
      links: [
        {
          from: 'histories',
          to: 'concealment',
          polarity: '-',
          cue: 'would probably prove the existence of the retrograde and progressive movements',
          confidence: 'implied',
          note: 'Such a history is only wished for.',
        },
      ],
      notes:
        'The same arrow from its other end: with such a history the oscillation would come to light. Would probably: it is a wish, and therefore implied. Note the phrase the constant check upon population, which gave our box its name.',
    },
    {
      id: 'harvests-interrupt',
      assertion: 'Manufactures, farming spirit and good or bad years make the oscillation irregular.',
      type: 'causal',
      evidence: [
        {
          quote:
            'rendered irregular from the operation of many interrupting causes, such as the introduction or failure of certain manufactures, a greater or less prevalent spirit of agricultural enterprise, years of plenty, or years of scarcity',
        },
      ],
      links: [
        {
          from: 'manufactures',
          to: 'irregularity',
          polarity: '+',
          cue: 'the introduction or failure of certain manufactures',
          confidence: 'explicit',
        },
        {
          from: 'enterprise',
          to: 'irregularity',
          polarity: '+',
          cue: 'a greater or less prevalent spirit of agricultural enterprise',
          confidence: 'explicit',
        },
        { from: 'plenty', to: 'irregularity', polarity: '+', cue: 'years of plenty', confidence: 'explicit' },
        { from: 'scarcity', to: 'irregularity', polarity: '+', cue: 'years of scarcity', confidence: 'explicit' },
      ],
      notes:
        'Now the interrupting causes, by name. Must necessarily be rendered irregular covers them all, so each has its arrow. Several are given in pairs, introduction or failure, plenty or scarcity: it is the change that disturbs, in whichever direction.',
    },
    {
      id: 'wars-and-laws-interrupt',
      assertion: 'Wars and pestilence, poor laws and processes that shorten labour make it irregular, too.',
      type: 'causal',
      evidence: [
        {
          quote:
            'wars and pestilence, poor laws, the invention of processes for shortening labour without the proportional extension of the market for the commodity',
        },
        {
          quote: 'must necessarily be rendered irregular from the operation of many interrupting causes',
        },
      ],
      links: [
        { from: 'war', to: 'irregularity', polarity: '+', cue: 'wars and pestilence', confidence: 'explicit' },
        { from: 'poor-laws', to: 'irregularity', polarity: '+', cue: 'poor laws', confidence: 'explicit' },
        {
          from: 'shorter-labour',
          to: 'irregularity',
          polarity: '+',
          cue: 'the invention of processes for shortening labour',
          confidence: 'explicit',
        },
      ],
      notes:
        'The list goes on. War and pestilence kill, but here they only disturb the times of the vibrations; that they lower the number of people is said in other chapters, not in this one. The same holds for the poor laws, which he attacks elsewhere.',
    },
    {
      id: 'price-gap-conceals',
      assertion: 'Above all, the nominal price of labour has concealed the oscillation.',
      type: 'causal',
      evidence: [
        {
          quote:
            'the difference between the nominal and real price of labour, a circumstance which has perhaps more than any other contributed to conceal this oscillation from common view',
        },
        {
          quote: 'must necessarily be rendered irregular from the operation of many interrupting causes',
        },
      ],
      links: [
        {
          from: 'price-gap',
          to: 'concealment',
          polarity: '+',
          cue: 'contributed to conceal this oscillation from common view',
          confidence: 'explicit',
        },
        {
          from: 'price-gap',
          to: 'irregularity',
          polarity: '+',
          cue: 'the difference between the nominal and real price of labour',
          confidence: 'explicit',
        },
      ],
      notes:
        'The last item of the list gets a verdict of its own: perhaps more than any other. It both disturbs the oscillation and conceals it. Nominal is what is paid, real is what it buys; the next section is about nothing else.',
    },
  ],
});
