/** The questions of `add`: for each option that is missing, on a terminal. */
import { type AddedKind, type CheckedDeck, findPassages, type Passage } from '../add/index.ts';
import { nearestName } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { findRanges, toSearchable } from '../model/index.ts';
import { signChoices, typeChoices } from './add-options.ts';
import { usageError } from './command.ts';

/** Options by name, as given or answered. */
export type Answers = Readonly<Record<string, unknown>>;

interface Question {
  readonly option: string;
  /** What is asked; lines before the last one are shown first. */
  readonly text: (deck: CheckedDeck, answers: Answers) => string;
  /** Taken for an empty answer; without it an answer is needed. */
  readonly fallback?: string;
  /** What is wrong with an answer; `undefined` if nothing is. */
  readonly fault?: (answer: string, deck: CheckedDeck, answers: Answers) => string | undefined;
}

/** Claims and factors that a question lists, at most. */
const listLimit = 40;

const list = (entries: readonly (readonly [id: string, text: string])[]) =>
  entries.length > listLimit ? '' : entries.map(([id, text]) => `  ${id}: ${text}\n`).join('');

const unknownIn =
  (noun: string, known: readonly string[]) =>
  (answer: string): string | undefined => {
    if (known.includes(answer)) return undefined;
    const nearest = nearestName(answer, known);
    return `There is no ${noun} ${answer}.${nearest === undefined ? '' : ` The nearest is ${nearest}.`}`;
  };

const factorNames = ({ data }: CheckedDeck) => data.factors.flatMap(({ id, label }) => [id, label]);

/** The quotes of the claim of a link, as the text has them. */
const quotesOf = ({ model }: CheckedDeck, { claim }: Answers) =>
  (model.claims.find((c) => c.id === claim)?.evidence ?? []).map(({ exact }) => exact);

const cueFault: Question['fault'] = (cue, deck, answers) =>
  quotesOf(deck, answers).some((quote) => findRanges(toSearchable(quote), { quote: cue }).length > 0)
    ? undefined
    : `The quote does not have the words ${cue}.`;

const factorFault: Question['fault'] = (answer, deck) => unknownIn('factor', factorNames(deck))(answer);

const questions: Readonly<Record<AddedKind, readonly Question[]>> = {
  claim: [
    { option: 'quote', text: () => 'Quote, words of the text:' },
    {
      option: 'says',
      text: () => 'What the claim says, in a sentence of at most 15 words (Enter: later):',
      fallback: '',
    },
    {
      option: 'type',
      text: () => `What it does, ${typeChoices.join(', ')} (Enter: descriptive):`,
      fallback: 'descriptive',
      fault: unknownIn('type', typeChoices),
    },
  ],
  link: [
    {
      option: 'claim',
      text: ({ model }) => `${list(model.claims.map((c) => [c.id, c.assertion]))}Claim, its id:`,
      fault: (answer, { model }) =>
        unknownIn(
          'claim',
          model.claims.map((c) => c.id),
        )(answer),
    },
    {
      option: 'from',
      text: ({ data }) => `${list(data.factors.map((f) => [f.id, f.label]))}Cause, id or label of a factor:`,
      fault: factorFault,
    },
    { option: 'to', text: () => 'Effect, id or label of a factor:', fault: factorFault },
    {
      option: 'sign',
      text: () => `Sign, ${signChoices.join(', ')}:`,
      fault: unknownIn('sign', signChoices),
    },
    {
      option: 'cue',
      text: (deck, answers) =>
        `${quotesOf(deck, answers)
          .map((quote) => `  “${quote}”\n`)
          .join('')}Cue, the words of the quote that state the link:`,
      fault: cueFault,
    },
  ],
  factor: [
    { option: 'label', text: () => 'Label, a noun phrase that can rise and fall:' },
    { option: 'description', text: () => 'What the factor covers (Enter: nothing):', fallback: '' },
  ],
};

async function answerTo(question: Question, deck: CheckedDeck, answers: Answers, effects: Effects): Promise<string> {
  for (;;) {
    const answer = await effects.ask(question.text(deck, answers));
    if (answer === undefined) throw usageError('The input ended before all questions were answered.');
    if (answer === '' && question.fallback !== undefined) return question.fallback;
    const fault = answer === '' ? 'An answer is needed.' : question.fault?.(answer, deck, answers);
    if (fault === undefined) return answer;
    effects.tell(fault);
  }
}

/** The passage that the user means: the only one, or one of several or of those nearest; `undefined` for none of them. */
async function choosePassage(deck: CheckedDeck, answers: Answers, effects: Effects): Promise<Passage | undefined> {
  const { passages, nearest } = findPassages(deck, answers as { readonly quote: string });
  const [only, ...others] = passages;
  if (only && others.length === 0) return only;
  const choices = passages.length > 0 ? passages : nearest;
  if (choices.length === 0) {
    effects.tell('The text has neither these words nor words like them.');
    return undefined;
  }
  effects.tell(
    passages.length > 0
      ? 'The text has these words more than once:'
      : 'The text does not have these words. The nearest:',
  );
  for (const [i, { quote, context }] of choices.entries())
    effects.tell(`  ${i + 1}: ${passages.length > 0 ? context : quote}`);
  const number = { option: '', text: () => 'Which one, by its number (Enter: another quote):', fallback: '0' };
  return choices[Number(await answerTo(number, deck, answers, effects)) - 1];
}

/**
 * The options, completed by questions for those that are missing.
 * @throws DiagnosticError E_USAGE at the end of the input
 */
export async function askFor(kind: AddedKind, given: Answers, deck: CheckedDeck, effects: Effects): Promise<Answers> {
  let answers: Answers = given;
  for (const question of questions[kind]) {
    if (answers[question.option] === undefined) {
      const answer = await answerTo(question, deck, answers, effects);
      if (answer !== '') answers = { ...answers, [question.option]: answer };
    }
    if (question.option !== 'quote') continue;
    const passage = await choosePassage(deck, answers, effects);
    if (!passage) return askFor(kind, { ...answers, quote: undefined }, deck, effects);
    const { quote, prefix, suffix } = passage;
    answers = { ...answers, quote, prefix, suffix };
  }
  return answers;
}
