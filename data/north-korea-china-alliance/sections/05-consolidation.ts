import { defineSection } from '../factors.ts';

export default defineSection({
  id: 'consolidation',
  heading: 'Intensifying U.S.-China Strategic Competition and the consolidation of North Korea-China alliance',
  title: 'What China’s leadership sees and seeks',
  short: 'Consolidation',
  point: 'In the leadership’s view, North Korea’s value cannot be given up as the order changes.',
  notes:
    'Now the tone turns. Much of this section reports how Xi Jinping’s leadership sees things, so many arrows carry a name. The heading joins competition and consolidation by and; it asserts no effect, and we hang nothing on it.',
  claims: [
    {
      id: 'perception-combined',
      assertion: 'Xi’s leadership sees North Korea through past, present and future at once.',
      type: 'descriptive',
      evidence: [
        {
          quote: "Xi Jinping leadership's perception of North Korea is a combination of the past, present and future",
        },
      ],
      links: [],
      notes:
        'A description of how North Korea is perceived. What matters in it comes in the next clause: the most important factor. Everything up to there sets the frame.',
    },
    {
      id: 'order-reorganized',
      assertion: 'To Xi’s leadership, U.S.–China competition begins to reorganize the regional order.',
      type: 'causal',
      evidence: [
        {
          quote: 'the regional order begins to be reorganized due to the intensifying U.S.-China strategic competition',
        },
      ],
      links: [
        {
          from: 'competition',
          to: 'reorganization',
          polarity: '+',
          cue: 'due to the intensifying U.S.-China strategic competition',
          confidence: 'explicit',
          attributedTo: 'Xi Jinping’s leadership',
          note: 'The clause stands inside the reported perception; it may be the authors’ own background.',
        },
      ],
      notes:
        'Due to, once more, and once more the competition is the cause. The clause stands inside what the leadership perceives, so we attribute it, with the remark that it may be the authors’ own.',
    },
    {
      id: 'value-kept',
      assertion: 'As the order is reorganized, Xi’s leadership sees it cannot give up North Korea’s value.',
      type: 'causal',
      evidence: [
        {
          quote:
            'it cannot give up its strategic geopolitical and geographical values of North Korea as the regional order begins to be reorganized',
        },
      ],
      links: [
        {
          from: 'reorganization',
          to: 'importance',
          polarity: '+',
          cue: 'as the regional order begins to be reorganized',
          confidence: 'implied',
          attributedTo: 'Xi Jinping’s leadership',
          note: '“as” may be when or because.',
        },
      ],
      notes:
        'As may mean when or because; implied, therefore. A value that cannot be given up is taken by us to weigh more. With this arrow a chain begins that will only reach the alliance in the last section: competition, order, importance.',
    },
    {
      id: 'relationship-sought',
      assertion: 'Competition and prolonged COVID-19 led to Xi’s policy of seeking a new strategic relationship.',
      type: 'causal',
      evidence: [
        {
          quote:
            "Due to the intensifying U.S.-China strategic competition and prolonged COVID-19, Xi Jinping's new policy toward North Korea is to promote internal and external stability and expand its influence through North Korea by seeking a new strategic relationship",
        },
      ],
      links: [
        {
          from: 'competition',
          to: 'pursuit',
          polarity: '+',
          cue: 'Due to the intensifying U.S.-China strategic competition',
          confidence: 'explicit',
        },
        { from: 'covid', to: 'pursuit', polarity: '+', cue: 'prolonged COVID-19', confidence: 'explicit' },
      ],
      notes:
        'This is the authors’ own explanation of the policy. Two causes, one policy, and its means: to seek a new strategic relationship. To seek a relationship is not to have it, so the pursuit is a factor of its own, and the next slide tells what it aims at.',
    },
    {
      id: 'stability-influence',
      assertion: 'By seeking a new relationship, China’s policy is to promote stability and expand influence.',
      type: 'causal',
      evidence: [
        {
          quote:
            'to promote internal and external stability and expand its influence through North Korea by seeking a new strategic relationship',
        },
      ],
      links: [
        {
          from: 'pursuit',
          to: 'stability',
          polarity: '+',
          cue: 'by seeking a new strategic relationship',
          confidence: 'implied',
          attributedTo: 'Xi Jinping’s leadership, as its aim',
        },
        {
          from: 'pursuit',
          to: 'influence',
          polarity: '+',
          cue: 'by seeking a new strategic relationship',
          confidence: 'implied',
          attributedTo: 'Xi Jinping’s leadership, as its aim',
        },
        {
          from: 'pursuit',
          to: 'cohesion',
          polarity: '+',
          cue: 'seeking a new strategic relationship',
          confidence: 'implied',
          attributedTo: 'Xi Jinping’s leadership, as its aim',
          note: 'What is sought is the relationship; that it is gained is not asserted.',
        },
      ],
      notes:
        'By seeking gives the means, to promote and expand give the ends, and the relationship is what is sought. All three are aims of the leadership, and an aim is not yet a success: we treat them as we treated the delegation that was to restore relations. Whose stability, internal to whom, is not said.',
    },
    {
      id: 'multilateral-organization',
      assertion: 'A Northeast Asian economic organization is meant to promote relations with North Korea.',
      type: 'causal',
      evidence: [
        { quote: 'a Northeast Asian multilateral economic cooperation organization' },
        { quote: 'promote political and economic relations with North Korea' },
        { quote: 'to establish a new 21st-century relationship with North Korea' },
        { quote: '(South Korea, North Korea, China, Russia Mongolia, and Japan)' },
      ],
      links: [
        {
          from: 'multilateral',
          to: 'cohesion',
          polarity: '+',
          cue: 'promote political and economic relations with North Korea',
          confidence: 'implied',
          attributedTo: 'Xi Jinping’s leadership, as its aim',
        },
      ],
      notes:
        'Once more an aim reaches the relationship with North Korea: to promote political and economic relations. It is to come through an organization that does not exist yet. The missing comma between Russia and Mongolia is the text’s.',
    },
  ],
});
