import { defineSection } from '../factors.ts';

export default defineSection({
  id: 'propositions',
  heading: 'Three propositions',
  short: 'Propositions',
  point: 'Population needs subsistence, increases with it, and is not checked without misery or vice.',
  notes:
    'At the end stand three propositions, on which, as the summary of the chapter says, the general argument of the Essay depends. Compare them with what we have drawn: the oscillation is not among them.',
  claims: [
    {
      id: 'theory-clear',
      assertion: 'The theory seems so clear that no part of it can be denied.',
      type: 'descriptive',
      evidence: [
        {
          quote:
            'The theory on which the truth of this position depends appears to me so extremely clear that I feel at a loss to conjecture what part of it can be denied',
        },
      ],
      links: [],
      notes:
        'Appears to me, and at a loss. He speaks in the first person here, as he did at the beginning. Clearness is his argument; the evidence is promised for the chapters after this one.',
    },
    {
      id: 'first-proposition',
      assertion: 'First: population cannot increase without the means of subsistence.',
      type: 'causal',
      evidence: [{ quote: 'population cannot increase without the means of subsistence' }],
      links: [
        {
          from: 'subsistence',
          to: 'population',
          polarity: '+',
          cue: 'cannot increase without the means of subsistence',
          confidence: 'explicit',
        },
      ],
      notes:
        'Cannot without: a necessary condition, so evident, he says, that it needs no illustration. On the map it is an arrow from food to people, and with it the oscillation gets another way to close.',
    },
    {
      id: 'second-proposition',
      assertion: 'Second: population invariably increases where there are the means of subsistence.',
      type: 'causal',
      evidence: [{ quote: 'population does invariably increase where there are the means of subsistence' }],
      links: [
        {
          from: 'subsistence',
          to: 'population',
          polarity: '+',
          cue: 'invariably increase where there are the means of subsistence',
          confidence: 'explicit',
        },
      ],
      notes:
        'Invariably where: now a sufficient condition. The two propositions stand behind one arrow of the map: necessary, says the one, and sufficient, says the other. But how does the second fit with paragraph 2, where a fear for the family or for one’s rank checks marriage?',
    },
    {
      id: 'third-proposition',
      assertion: 'Third: population’s power cannot be checked without misery or vice.',
      type: 'causal',
      key: true,
      evidence: [
        {
          quote: 'the superior power of population cannot be checked without producing misery or vice',
        },
      ],
      links: [
        {
          from: 'check',
          to: 'distress',
          polarity: '+',
          cue: 'cannot be checked without producing misery',
          confidence: 'implied',
          note: '“Misery or vice”: one of the two, not each.',
        },
        {
          from: 'check',
          to: 'vice',
          polarity: '+',
          cue: 'cannot be checked without producing misery or vice',
          confidence: 'implied',
          note: '“Misery or vice”: one of the two, not each.',
        },
      ],
      notes:
        'Misery or vice: at least one of them, so each arrow for itself is only implied. Set it beside paragraph 20: restraint produces vice almost necessarily, though not absolutely so. Where restraint produces no vice, the proposition leaves misery.',
    },
    {
      id: 'experience-testifies',
      assertion: 'The ample portion of misery and vice in life testifies to the third proposition.',
      type: 'descriptive',
      evidence: [
        {
          quote:
            'the ample portion of these too bitter ingredients in the cup of human life and the continuance of the physical causes that seem to have produced them bear too convincing a testimony',
        },
      ],
      links: [],
      notes:
        'The proof offered is the portion that we all see of both. Seem to have produced: the physical causes are not named. Testimony shows that there is misery and vice, and hardly that nothing else could have checked population.',
    },
    {
      id: 'review-to-come',
      assertion: 'Even a cursory review of mankind’s states will prove the three propositions.',
      type: 'predictive',
      evidence: [
        {
          quote:
            'Even a cursory review will, I think, be sufficient to convince us that these propositions are incontrovertible truths',
        },
      ],
      links: [],
      notes:
        'A forecast about his own book: the next chapters go through the states in which mankind have been known to exist. I think is the last reservation; incontrovertible is the last claim.',
    },
  ],
});
