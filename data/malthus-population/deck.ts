import { defineDeck } from '../../scripts/model/define.ts';
import { context, references } from './context.ts';
import { factors } from './factors.ts';
import ratios from './sections/01-ratios.ts';
import together from './sections/02-together.ts';
import check from './sections/03-check.ts';
import oscillation from './sections/04-oscillation.ts';
import unobserved from './sections/05-unobserved.ts';
import prices from './sections/06-prices.ts';
import propositions from './sections/07-propositions.ts';

export default defineDeck({
  title: 'Population, subsistence and the distress of the lower classes',
  language: 'en',
  work: {
    id: 'malthus-1798',
    type: 'book',
    title: 'An Essay on the Principle of Population',
    author: [{ family: 'Malthus', given: 'Thomas Robert' }],
    issued: { 'date-parts': [[1798]] },
    publisher: 'J. Johnson',
    'publisher-place': 'London',
    note: 'Chapter 2',
  },
  // The title, and the summary of contents below it.
  ignore: ['CHAPTER 2', { quote: 'The different ratio in which', through: 'reference to these three propositions.' }],
  statementPlace: 'par. {n}',
  outcome: 'distress',
  question: 'What keeps the lower classes in distress?',
  argument: [
    ['effort', 'distress'],
    ['effort', 'population', 'proportion', 'distress'],
    ['cultivation', 'subsistence', 'proportion', 'distress'],
    ['check', 'distress'],
  ],
  answer: {
    sentence: 'A constant effort towards population tends to; and no check is without misery or vice.',
    claims: ['effort-distress', 'third-proposition'],
  },
  secondCoding: 'second-coding.json',
  factors,
  sections: [ratios, together, check, oscillation, unobserved, prices, propositions],
  loops: [
    {
      id: 'retrograde',
      title: 'The retrograde movement: more people end in more restraint',
      factors: ['population', 'proportion', 'distress', 'restraint'],
      notes:
        'The paragraph speaks of retrograde and progressive movements with respect to happiness. So this half, in which distress grows, we read as the retrograde one.',
    },
    {
      id: 'progressive',
      title: 'The progressive movement: more people, and again as much food for each',
      factors: ['population', 'labourers', 'cultivation', 'subsistence', 'proportion', 'distress', 'restraint'],
      notes:
        'And this half, which ends in comfort, we read as the progressive one: people bring labourers, labourers bring food, and with food the distress and the restraint give way. It ends where it began: at the same proportion of food to people, says the paragraph, as at the period from which we set out.',
    },
    {
      id: 'dear-provisions',
      title: 'Dear provisions make labourers work, and work makes food',
      factors: ['proportion', 'provisions', 'industry', 'cultivation', 'subsistence'],
      notes: 'A smaller loop within the same paragraph. It needs no change in the number of people.',
    },
    {
      id: 'labour-market',
      title: 'Cheap labour makes capital, and capital makes labour dearer',
      factors: ['wage', 'capital', 'work'],
      notes: 'The market’s own cure, of which the next sentence says that it is kept from working.',
    },
  ],
  context,
  references,
  method:
    'The chapter was coded twice, paragraph by paragraph, from one list of factors; the differences were settled by its words. A link is drawn only where these words assert it. Without headings in the chapter, sections are ours.',
  remarks: ['The terms “preventive” and “positive check” are not in this chapter, and so are not used.'],
  questions: [
    'What does restraint without vice (par. 20) produce, if the third proposition holds?',
    'Food raises population (pars. 30, 31), fear for family or rank holds it back (par. 2). When does which weigh more?',
  ],
  talks: [
    {
      id: 'lecture',
      title: 'Why the lower classes stay in distress: Malthus on population',
      subtitle: 'The second chapter of the Essay of 1798, claim by claim',
      minutes: 30,
      // The loops bring the claims of the oscillation that they need; of the grounds for the first ratio, America alone.
      include: [
        'claim/first-proposition',
        'claim/second-proposition',
        'claim/two-ratios',
        'claim/superior-power',
        'claim/necessity-checks',
        'claim/constant-effort',
        'claim/restraint-vice',
        'claim/effort-distress',
        'claim/no-form-of-society',
        'claim/third-proposition',
        'loop/retrograde',
        'loop/progressive',
        'question',
        'argument',
        'method/coding',
        'answer',
        'sign/cultivators-encouraged',
      ],
      exclude: [
        // Of the last section, what frames the three propositions.
        'claim/theory-clear',
        'claim/experience-testifies',
        'claim/review-to-come',
        'claim/liberty-of-changing',
        'claim/fears-check',
        'claim/produce-doubled',
        // What they show, the slides around them tell.
        'claim/unprovided',
        'claim/comfort-again',
        'balance',
        'loop/labour-market',
        'finding/3',
      ],
      // Of these sections the talk tells less than their notes announce.
      notes: {
        title:
          'We read one chapter closely: the second of An Essay on the Principle of Population. Every claim is shown with the words it rests on: the headline is ours, the words in quotation marks are his.',
        'section/check':
          'One sentence opens this part: the effects of this check remain now to be considered. It makes what follows effects of the check. We pass over plants and animals, where it acts simply, and over the doubts with which reason interrupts man, and read what this comes to for the poor.',
        'section/prices':
          'We pass over the fifth part, on why histories do not notice the oscillation. The sixth brings the rich and the law in, and tells how they keep the price of labour down. Of this part we read the end alone: what no form of society could prevent.',
      },
    },
    {
      id: 'short',
      title: 'The oscillation: how plenty turns into distress and back',
      subtitle: 'One paragraph of Malthus, its loops, and what comes of them',
      minutes: 10,
      slides: [
        'title',
        'claim/effort-distress',
        'claim/food-divided',
        'claim/poor-live-worse',
        'claim/labour-cheapens',
        'claim/distress-discourages',
        'claim/population-stands',
        'claim/cultivators-encouraged',
        'claim/balance-restored',
        'loop/retrograde',
        'loop/progressive',
        'claim/third-proposition',
        'answer',
        'discussion',
        'references',
        'evidence/effort-distress',
        'evidence/food-divided',
        'evidence/poor-live-worse',
        'evidence/labour-cheapens',
        'evidence/distress-discourages',
        'evidence/population-stands',
        'evidence/cultivators-encouraged',
        'evidence/balance-restored',
        'evidence/third-proposition',
      ],
      notes: {
        title:
          'One paragraph of this chapter is a machine: it turns plenty into distress and distress into plenty, again and again. We take it apart.',
        'claim/effort-distress':
          'This is the thesis. A plus on a solid arrow raises, a minus on a dashed arrow lowers. A constant effort towards population tends to subject the lower classes to distress, and to prevent any great permanent amelioration. How? The next paragraph tells.',
        'claim/food-divided':
          'The paragraph sets out from balance, and people move first. Half a million more, and the same food must be divided among more. More people, less for each.',
        'claim/poor-live-worse':
          'Less for each, and the poor live worse. The food is divided among all, but only of the poor does he say so.',
        'claim/labour-cheapens':
          'The same increase of people has a second effect, on the market: more labourers than work, and so their labour gets cheap. Keep this in mind.',
        'claim/distress-discourages':
          'In distress two things grow: the discouragement before marriage, and the difficulty after it. Both arrows are implied.',
        'claim/population-stands':
          'So great that: here the first loops close. At a stand is what he says, and not a fall.',
        'claim/cultivators-encouraged':
          'The same things that press on the poor encourage the cultivators: cheap labour, many labourers, hard work.',
        'claim/balance-restored':
          'Till ultimately: it takes its time. Cultivation raises the food, and the food restores the proportion. So in the end more people make room for more people.',
        'loop/retrograde':
          'Put the four arrows together. More people, less for each, more distress, more restraint, and so fewer people: the change comes back with the opposite sign and is held in check.',
        'loop/progressive':
          'And the other way round the same distress. More people, many labourers, more cultivation, more food, more comfort, less restraint: and there is room for more people.',
        'claim/third-proposition':
          'What comes of it? Whatever checks population produces misery or vice: at least one of them, so each arrow for itself is only implied.',
        answer:
          'What keeps the lower classes in distress? In our words: the effort tends to; and no check on population is without misery or vice.',
      },
    },
  ],
});
