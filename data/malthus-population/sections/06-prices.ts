import { defineSection } from '../factors.ts';

export default defineSection({
  id: 'prices',
  heading: 'The price of labour and the rich',
  short: 'Labour market',
  point: 'The rich help to prolong distress; no society could prevent misery’s almost constant action.',
  remark:
    'In section 6 the source has “a little rejection would shew them”; it is left as it stands and read as “reflection”.',
  notes:
    'This part goes back into the oscillation with two new actors, the rich and the law. It explains why the price of labour does not rise when it should. It ends with what no form of society could prevent.',
  claims: [
    {
      id: 'real-fall',
      assertion: 'Dearer provisions at the same nominal wage are a real fall in wages.',
      type: 'causal',
      evidence: [
        {
          quote:
            'it frequently remains the same, while the nominal price of provisions has been gradually increasing. This is, in effect, a real fall in the price of labour',
        },
      ],
      links: [{ from: 'provisions', to: 'wage', polarity: '-', cue: 'This is, in effect', confidence: 'explicit' }],
      notes:
        'The nominal price of labour rarely falls, he says; it stays, and bread gets dearer. This is, in effect, a fall. So when he spoke of a falling price of labour before, we take it to be the real one: otherwise he would contradict himself here.',
    },
    {
      id: 'lower-orders-worse',
      assertion: 'Meanwhile the condition of the lower orders grows worse and worse.',
      type: 'causal',
      evidence: [
        {
          quote:
            'a real fall in the price of labour, and during this period the condition of the lower orders of the community must gradually grow worse and worse',
        },
      ],
      links: [
        {
          from: 'wage',
          to: 'distress',
          polarity: '-',
          cue: 'during this period the condition of the lower orders of the community must gradually grow worse and worse',
          confidence: 'implied',
          lowPole: 'fall',
          note: 'During a process, not a date; “must” makes it a consequence.',
        },
      ],
      notes:
        'During this period, and must. As with the season of distress, the period is a process, so the arrow is implied. It is the only arrow from the price of labour straight to distress; in the oscillation itself he went by way of harder work.',
    },
    {
      id: 'farmers-grow-rich',
      assertion: 'Cheap labour makes farmers and capitalists rich.',
      type: 'causal',
      evidence: [{ quote: 'the farmers and capitalists are growing rich from the real cheapness of labour' }],
      links: [
        {
          from: 'wage',
          to: 'capital',
          polarity: '-',
          cue: 'from the real cheapness of labour',
          confidence: 'explicit',
          lowPole: 'cheapness',
        },
      ],
      notes:
        'From the real cheapness of labour: explicit, at the low pole. The worse the labourer is paid, the richer the farmer. That is the first of three steps, and the loop that they make has nothing to do with the number of people.',
    },
    {
      id: 'capital-employs',
      assertion: 'Increased capitals enable farmers and capitalists to employ more men.',
      type: 'causal',
      evidence: [
        {
          quote:
            'Their increased capitals enable them to employ a greater number of men. Work therefore may be plentiful',
        },
      ],
      links: [
        {
          from: 'capital',
          to: 'work',
          polarity: '+',
          cue: 'enable them to employ a greater number of men. Work therefore may be plentiful',
          confidence: 'explicit',
        },
      ],
      notes:
        'Enable and therefore. Work may be plentiful: the may belongs to the work, not to the step. Compare this with the oscillation, where it was cheap labour itself that made cultivators employ more of it.',
    },
    {
      id: 'price-would-rise',
      assertion: 'With plentiful work, the price of labour would rise again.',
      type: 'causal',
      evidence: [{ quote: 'Work therefore may be plentiful, and the price of labour would consequently rise' }],
      conditional: true,
      resolvedBy: 'unfree-market',
      links: [{ from: 'work', to: 'wage', polarity: '+', cue: 'would consequently rise', confidence: 'explicit' }],
      notes:
        'Consequently: and the loop is closed. Cheap labour, capital, work, dearer labour. It is balancing, and it is the market’s own cure for low wages. But the next sentence begins with a but.',
    },
    {
      id: 'unfree-market',
      assertion: 'Want of freedom in the market of labour keeps its price down.',
      type: 'causal',
      evidence: [
        {
          quote: 'the want of freedom in the market of labour',
        },
        {
          quote:
            'operates to prevent the price of labour from rising at the natural period, and keeps it down some time longer',
        },
      ],
      links: [
        {
          from: 'unfreedom',
          to: 'wage',
          polarity: '-',
          cue: 'operates to prevent the price of labour from rising at the natural period',
          confidence: 'explicit',
        },
      ],
      notes:
        'Malthus holds that the market would raise wages if it were free. It is not, more or less in all communities. The effect is a delay: some time longer. There is such a thing as a natural period in which wages ought to rise.',
    },
    {
      id: 'who-unfrees',
      assertion: 'Parish laws and the combination of the rich take the freedom of this market away.',
      type: 'causal',
      evidence: [
        {
          quote:
            'either from parish laws, or the more general cause of the facility of combination among the rich, and its difficulty among the poor',
        },
      ],
      links: [
        { from: 'parish-laws', to: 'unfreedom', polarity: '+', cue: 'from parish laws', confidence: 'explicit' },
        {
          from: 'rich-combination',
          to: 'unfreedom',
          polarity: '+',
          cue: 'the more general cause of the facility of combination among the rich',
          confidence: 'explicit',
        },
        {
          from: 'poor-combination',
          to: 'unfreedom',
          polarity: '-',
          cue: 'its difficulty among the poor',
          confidence: 'explicit',
          lowPole: 'difficulty',
        },
      ],
      notes:
        'Two causes, the second more general: the rich combine easily, the poor hardly. So the combination of the poor would make the market freer; that is what the minus says, at the low pole. Not what one expects from this author.',
    },
    {
      id: 'clamour-raises',
      assertion: 'Only in a year of scarcity does clamour force the price up.',
      type: 'causal',
      evidence: [
        {
          quote:
            'keeps it down some time longer; perhaps till a year of scarcity, when the clamour is too loud and the necessity too apparent to be resisted',
        },
      ],
      links: [
        {
          from: 'scarcity',
          to: 'clamour',
          polarity: '+',
          cue: 'a year of scarcity, when the clamour is too loud',
          confidence: 'implied',
          note: '“When” joins them; the clamour is said to be that of such a year.',
        },
        {
          from: 'clamour',
          to: 'wage',
          polarity: '+',
          cue: 'too loud and the necessity too apparent to be resisted',
          confidence: 'implied',
          note: 'What cannot be resisted is raising the price.',
        },
      ],
      notes:
        'Perhaps till: then the clamour can no longer be resisted, and the price goes up. Both arrows are implied. Note the paradox for the observer. Wages rise in the worst year, and so it looks as if scarcity raised them.',
    },
    {
      id: 'not-compassion',
      assertion: 'The rich pretend to grant the rise out of compassion.',
      type: 'causal',
      evidence: [
        {
          quote:
            'The true cause of the advance in the price of labour is thus concealed, and the rich affect to grant it as an act of compassion and favour to the poor, in consideration of a year of scarcity',
        },
      ],
      links: [
        {
          from: 'compassion',
          to: 'wage',
          polarity: '+',
          cue: 'affect to grant it as an act of compassion and favour to the poor',
          confidence: 'explicit',
          denied: true,
          attributedTo: 'the rich',
        },
      ],
      notes:
        'Affect to grant: the rich have a theory of wages too, and he rejects it. Compassion is not the cause; the true cause is concealed. So the arrow is shown struck through, and it counts nowhere.',
    },
    {
      id: 'unjust-conspiracy',
      assertion: 'But for an unjust conspiracy, the price of labour would have risen long before.',
      type: 'causal',
      evidence: [{ quote: 'it must have risen long before but from an unjust conspiracy of their own' }],
      links: [
        {
          from: 'rich-combination',
          to: 'wage',
          polarity: '-',
          cue: 'but from an unjust conspiracy of their own',
          confidence: 'explicit',
        },
      ],
      notes:
        'But from means but for. Conspiracy is the strongest word of the chapter, and it is aimed at the rich. When plenty returns they complain that wages do not fall again; with a little reflection, he says, they would know better. Our copy has rejection there, a misprint.',
    },
    {
      id: 'combination-prolongs',
      assertion: 'Unfair combinations of the rich often prolong distress among the poor.',
      type: 'causal',
      evidence: [
        {
          quote: 'the rich by unfair combinations contribute frequently to prolong a season of distress among the poor',
        },
      ],
      links: [
        {
          from: 'rich-combination',
          to: 'distress',
          polarity: '+',
          cue: 'by unfair combinations contribute frequently to prolong a season of distress among the poor',
          confidence: 'explicit',
        },
      ],
      notes:
        'Contribute, frequently, prolong: three limits in one clause. The rich do not make the distress, they lengthen it. And the clause begins with but though, so that the main point is still to come.',
    },
    {
      id: 'no-form-of-society',
      assertion: 'No possible form of society could prevent the almost constant action of misery.',
      type: 'causal',
      evidence: [
        {
          quote:
            'no possible form of society could prevent the almost constant action of misery upon a great part of mankind, if in a state of inequality, and upon all, if all were equal',
        },
      ],
      links: [
        {
          from: 'form',
          to: 'distress',
          polarity: '-',
          cue: 'no possible form of society could prevent the almost constant action of misery',
          confidence: 'explicit',
          denied: true,
        },
      ],
      notes:
        'An effect is denied here, and it is the political point of the chapter. No form of society prevents the misery, which acts on a great part of mankind if they are unequal, and on all if all are equal.',
    },
  ],
});
