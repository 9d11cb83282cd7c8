import { defineSection } from '../factors.ts';

export default defineSection({
  id: 'check',
  heading: 'How the check acts',
  short: 'The check',
  point: 'Restraint almost necessarily produces vice; the constant effort tends to distress.',
  notes:
    'One sentence opens this part: the effects of this check remain now to be considered. It makes what follows effects of the check. First on plants and animals, where it is simple, then on man, where reason comes in between.',
  claims: [
    {
      id: 'simple-and-complicated',
      assertion: 'The check acts simply on plants and animals, less simply on man.',
      type: 'descriptive',
      evidence: [
        { quote: 'The effects of this check remain now to be considered' },
        { quote: 'Among plants and animals the view of the subject is simple' },
        { quote: 'The effects of this check on man are more complicated' },
      ],
      links: [],
      notes:
        'Three sentences from three paragraphs give the order of the argument. Plants and animals are the plain case. Man has the same instinct, and something besides.',
    },
    {
      id: 'instinct-of-species',
      assertion: 'Instinct, wherever there is liberty, makes plants and animals increase.',
      type: 'causal',
      evidence: [
        { quote: 'They are all impelled by a powerful instinct to the increase of their species' },
        { quote: 'Wherever therefore there is liberty, the power of increase is exerted' },
      ],
      links: [
        {
          from: 'instinct',
          to: 'species',
          polarity: '+',
          cue: 'impelled by a powerful instinct',
          confidence: 'explicit',
        },
        {
          from: 'liberty',
          to: 'species',
          polarity: '+',
          cue: 'Wherever therefore there is liberty',
          confidence: 'explicit',
        },
      ],
      notes:
        'Impelled by, and wherever. Between the two sentences stands an absence: no reasoning and no doubts about offspring interrupt the instinct. That a cause is absent is no arrow; it will be present on the next slides, in man.',
    },
    {
      id: 'excess-repressed',
      assertion: 'Want of room and food, or other animals, repress the excess of animals and plants.',
      type: 'causal',
      evidence: [
        {
          quote:
            'the superabundant effects are repressed afterwards by want of room and nourishment, which is common to animals and plants, and among animals by becoming the prey of others',
        },
      ],
      links: [
        {
          from: 'want',
          to: 'species',
          polarity: '-',
          cue: 'repressed afterwards by want of room and nourishment',
          confidence: 'explicit',
        },
        {
          from: 'prey',
          to: 'species',
          polarity: '-',
          cue: 'among animals by becoming the prey of others',
          confidence: 'explicit',
        },
      ],
      notes:
        'Afterwards is the word to hear. In nature the excess is born first and repressed then. In man, as we shall see, something works before.',
    },
    {
      id: 'instinct-of-man',
      assertion: 'An equally powerful instinct impels man to increase his species.',
      type: 'causal',
      evidence: [{ quote: 'Impelled to the increase of his species by an equally powerful instinct' }],
      links: [
        {
          from: 'instinct',
          to: 'population',
          polarity: '+',
          cue: 'Impelled to the increase of his species by',
          confidence: 'explicit',
          note: 'The participle of the verb of par. 18, in a sentence about reason.',
        },
      ],
      notes:
        'The instinct is the same, and equally powerful; so it is one box on the map with two arrows. Here the verb stands in a participle, but it is the same verb, and so the arrow is as explicit as with plants and animals.',
    },
    {
      id: 'reason-interrupts',
      assertion: 'In man the check makes reason ask whether he can provide.',
      type: 'causal',
      evidence: [
        {
          quote:
            'reason interrupts his career and asks him whether he may not bring beings into the world for whom he cannot provide the means of subsistence',
        },
        { quote: 'The effects of this check on man are more complicated' },
      ],
      links: [
        {
          from: 'check',
          to: 'fear',
          polarity: '+',
          cue: 'The effects of this check on man',
          confidence: 'implied',
          note: 'The paragraph’s first sentence makes what reason asks an effect of the check.',
        },
        {
          from: 'fear',
          to: 'restraint',
          polarity: '+',
          cue: 'reason interrupts his career',
          confidence: 'implied',
          note: 'What is interrupted is named in the next paragraph.',
        },
      ],
      notes:
        'Two steps. The first sentence of the paragraph calls what follows effects of the check; so the check raises the doubt. And the doubt interrupts. Both are implied. Necessity reaches man as a question, before it reaches him as hunger.',
    },
    {
      id: 'other-considerations',
      assertion: 'In unequal society, other considerations join: rank, labour, charity.',
      type: 'descriptive',
      evidence: [
        {
          quote:
            'In a state of equality, this would be the simple question. In the present state of society, other considerations occur. Will he not lower his rank in life?',
        },
      ],
      links: [],
      notes:
        'Six questions follow, all of the form: will he not? They are what a man asks himself, and Malthus asserts none of their answers. So no arrow leads from a large family to misery here.',
    },
    {
      id: 'considerations-prevent',
      assertion: 'Considerations of food and rank keep very many people from an early attachment.',
      type: 'causal',
      evidence: [
        {
          quote:
            'These considerations are calculated to prevent, and certainly do prevent, a very great number in all civilized nations from pursuing the dictate of nature in an early attachment to one woman',
        },
      ],
      links: [
        { from: 'fear', to: 'restraint', polarity: '+', cue: 'certainly do prevent', confidence: 'explicit' },
        { from: 'rank-fear', to: 'restraint', polarity: '+', cue: 'certainly do prevent', confidence: 'explicit' },
      ],
      notes:
        'Certainly do prevent. What was implied in the first section is stated now, for the fear and for the rank. These are the arrows with most passages behind them so far.',
    },
    {
      id: 'restraint-vice',
      assertion: 'Restraint on marriage almost necessarily produces vice.',
      type: 'causal',
      evidence: [{ quote: 'this restraint almost necessarily, though not absolutely so, produces vice' }],
      links: [{ from: 'restraint', to: 'vice', polarity: '+', cue: 'produces vice', confidence: 'explicit' }],
      notes:
        'Almost necessarily, though not absolutely so. Remember the small qualification. In the second edition of 1803 it grows into moral restraint, a third way out besides vice and misery. In this chapter it is half a clause.',
    },
    {
      id: 'constant-effort',
      assertion: 'A strong tendency to virtuous attachment keeps up the effort towards population.',
      type: 'causal',
      evidence: [
        {
          quote:
            'the tendency to a virtuous attachment is so strong that there is a constant effort towards an increase of population',
        },
      ],
      links: [
        {
          from: 'tendency',
          to: 'effort',
          polarity: '+',
          cue: 'is so strong that there is a constant effort',
          confidence: 'explicit',
        },
      ],
      notes:
        'So strong that. And even in the most vicious societies, he adds: the engine of distress is a virtue, as he calls it. The effort will start the oscillation in the next section.',
    },
    {
      id: 'effort-distress',
      assertion:
        'The effort towards population tends to distress the lower classes and prevent great lasting improvement.',
      type: 'causal',
      key: true,
      evidence: [
        {
          quote:
            'This constant effort as constantly tends to subject the lower classes of the society to distress and to prevent any great permanent amelioration of their condition',
        },
      ],
      links: [
        {
          from: 'effort',
          to: 'distress',
          polarity: '+',
          cue: 'tends to subject the lower classes of the society to distress',
          confidence: 'explicit',
        },
        {
          from: 'effort',
          to: 'amelioration',
          polarity: '-',
          cue: 'to prevent any great permanent amelioration of their condition',
          confidence: 'explicit',
        },
      ],
      notes:
        'This is the thesis of the chapter about the poor, in two parts. Distress comes and goes, as we shall see; what the effort tends to prevent is a great permanent amelioration. So we keep two boxes: the distress of a season, and improvement that lasts.',
    },
  ],
});
