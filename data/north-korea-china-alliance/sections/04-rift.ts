import { defineSection } from '../factors.ts';

export default defineSection({
  id: 'rift',
  heading: 'The advent of the post-Cold War and the rift in the North Korea-China alliance',
  title: 'The rift in the alliance after the Cold War',
  short: 'Rift',
  point: 'North Korea’s nuclear development engendered conflicts; what made the rift is not said.',
  period: { quote: 'The advent of the post-Cold War' },
  notes:
    'Three statements, and no arrow from one to the next: the request for aid and the cold answer, the conduct that engendered conflicts, and the weakening of ideology. The heading speaks of a rift, but joins it to the post-Cold War by and; it does not say what caused it. Watch what the text carries to the alliance here: one aim, and nothing else.',
  claims: [
    {
      id: 'crisis-aid',
      assertion: 'Faced with isolation and economic crisis, North Korea asked China for aid.',
      type: 'causal',
      evidence: [
        {
          quote:
            'Faced with international isolation and economic crisis prior to the normalization of South Korea-Soviet and South Korea-China relations, North Korea asked China for large-scale economic aid',
        },
      ],
      links: [
        { from: 'isolation', to: 'aid-request', polarity: '+', cue: 'Faced with', confidence: 'implied' },
        { from: 'crisis', to: 'aid-request', polarity: '+', cue: 'Faced with', confidence: 'implied' },
      ],
      notes:
        'Faced with is a circumstance that we read as a reason, so the arrows are implied. Prior to only dates the request: before Seoul’s normalization with Moscow and with Beijing.',
    },
    {
      id: 'cold-reaction',
      assertion: 'Market economy and normalization with South Korea, among others, made China react coldly.',
      type: 'causal',
      evidence: [
        {
          quote:
            'China, at that time, reacted coldly due to various domestic and international factors such as the full-fledged socialist market economy and the normalization of diplomatic relations between China and South Korea',
        },
      ],
      links: [
        { from: 'market', to: 'response', polarity: '-', cue: 'reacted coldly due to', confidence: 'explicit' },
        { from: 'normalization', to: 'response', polarity: '-', cue: 'reacted coldly due to', confidence: 'explicit' },
      ],
      notes:
        'Explicit: reacted coldly, due to. Coldness is the low end of responsiveness, hence minus. The list is open, such as, and we draw only what is named. There is a puzzle of time: the request came before the normalization, and the cold answer is explained by it. We code it as asserted. And note that no word carries the coldness on to the alliance.',
    },
    {
      id: 'delegation-restore',
      assertion: 'China sent a high-level delegation in order to restore relations.',
      type: 'causal',
      evidence: [
        {
          quote:
            'China sent a high-level delegation to restore relations with North Korea after the normalization of diplomatic relations between South Korea and China',
        },
      ],
      links: [
        {
          from: 'delegation',
          to: 'cohesion',
          polarity: '+',
          cue: 'to restore relations with North Korea',
          confidence: 'implied',
          attributedTo: 'China, as its aim',
          note: 'A means to an end; success is not asserted.',
        },
      ],
      notes:
        'The delegation is meant to restore relations. That is an aim of China’s, and the next word in the text is but. So the plus sign is the intention, marked as China’s, and not a report of success.',
    },
    {
      id: 'nuclear-conflicts',
      assertion: 'North Korea’s disregard, nuclear development and confrontation with the U.S. engendered conflicts.',
      type: 'causal',
      evidence: [
        {
          quote:
            'North Korea turned a blind eye to China’s security concerns and began nuclear development in earnest and chose a head-on confrontation with the U.S., engendering diplomatic and security conflicts',
        },
      ],
      links: [
        {
          from: 'regard',
          to: 'conflict',
          polarity: '-',
          cue: 'engendering diplomatic and security conflicts',
          confidence: 'explicit',
          lowPole: 'turned a blind eye',
        },
        {
          from: 'nuclear',
          to: 'conflict',
          polarity: '+',
          cue: 'engendering diplomatic and security conflicts',
          confidence: 'explicit',
        },
        {
          from: 'confrontation',
          to: 'conflict',
          polarity: '+',
          cue: 'engendering diplomatic and security conflicts',
          confidence: 'explicit',
        },
      ],
      notes:
        'Three kinds of conduct, one verb: engendering. Regard for China’s security carries a minus, because it is the lack of regard that engendered conflicts. The sentence ends with the conflicts. Its heading names a rift, but does not say that the conflicts made it, so no arrow leads on from here. That conflicts weaken the alliance was said in the third section, by its heading, of earlier conflicts. The parties are not named here; we read North Korea and China.',
    },
    {
      id: 'ideology-fades',
      assertion: 'After development and better U.S. relations, ideology weakened in China’s North Korea policy.',
      type: 'causal',
      evidence: [
        {
          quote:
            "After China's rapid economic development and improved U.S.-China relations after the end of the Cold War, ideological factors have weakened significantly in China's policy toward North Korea",
        },
      ],
      links: [
        {
          from: 'development',
          to: 'ideology-weight',
          polarity: '-',
          cue: "After China's rapid economic development",
          confidence: 'implied',
          note: '“After” with a process, not with a date.',
        },
        {
          from: 'us-china',
          to: 'ideology-weight',
          polarity: '-',
          cue: 'improved U.S.-China relations after the end of the Cold War, ideological factors have weakened',
          confidence: 'implied',
          note: '“After” with a process, not with a date.',
        },
      ],
      notes:
        'After can be mere sequence. Here two processes stand behind it, development and improved relations, and what follows is a weakening; we read it as causal and mark it as implied. A stricter reader takes both arrows out.',
    },
    {
      id: 'interests-first',
      assertion: 'The weakening of ideology made national interests the most important factor.',
      type: 'causal',
      evidence: [
        {
          quote:
            "ideological factors have weakened significantly in China's policy toward North Korea, making national interests the most important factor",
        },
      ],
      links: [
        {
          from: 'ideology-weight',
          to: 'interests',
          polarity: '-',
          cue: 'making national interests the most important factor',
          confidence: 'explicit',
          lowPole: 'weakened',
        },
      ],
      notes:
        'Making is explicit: less ideology, more national interest. The chain ends there. Whether a policy of interests raises or lowers the cohesion of the alliance, the authors do not say in this section. It is a fair question for the discussion.',
    },
  ],
});
