/** Options of `add`, and the fields of the data that they give. */
import type { Option } from 'commander';
import type { AddedKind } from '../add/index.ts';
import { option } from './options.ts';

const id = option('--id <id>', 'id of the claim or factor; made from its words by default');
const signs = { raises: '+', lowers: '-', open: '?' } as const;

/** The polarity of a sign, which may be written as a word. */
export const polarityOf = (sign: string): string => (signs as Readonly<Record<string, string>>)[sign] ?? sign;

/** Signs as they may be written. */
export const signChoices: readonly string[] = ['+', '-', '?', ...Object.keys(signs)];
/** Types of claims. */
export const typeChoices: readonly string[] = ['descriptive', 'causal', 'normative', 'predictive'];

const options: Readonly<Record<AddedKind, readonly Option[]>> = {
  claim: [
    option('--quote <words>', 'claim: words of the text'),
    option('--prefix <words>', 'claim: the words before, where the quote occurs more than once'),
    option('--suffix <words>', 'claim: the words after'),
    option('--says <sentence>', 'claim: its headline, of at most 15 words'),
    option('--type <type>', 'claim: what it does (descriptive)').choices(typeChoices),
    option('--section <id>', 'claim: its section; that of the quote by default'),
    option('--place <place>', 'claim: place in the edition, such as `p. 12`'),
    option('--notes <text>', 'claim: what to say on its slide'),
    id,
  ],
  link: [
    option('--claim <id>', 'link: the claim whose quote states it'),
    option('--from <factor>', 'link: id or label of the cause'),
    option('--to <factor>', 'link: id or label of the effect'),
    option('--sign <sign>', 'link: whether the cause raises the effect').choices(signChoices),
    option('--cue <words>', 'link: the words of the quote that state it'),
    option('--cue-prefix <words>', 'link: the words before, where the quote has the cue more than once'),
    option('--cue-suffix <words>', 'link: the words after'),
    option('--confidence <confidence>', 'link: whether the cue states it (explicit)').choices(['explicit', 'implied']),
    option('--attributed-to <actor>', 'link: the actor whose belief the author reports'),
    option('--denied', 'link: the author denies it'),
    option('--denied-by <actor>', 'link: the actor who denies it'),
    option('--low-pole [word]', 'link: the cause is named at its low pole, by this word'),
    option('--conditional [words]', 'link: it holds under a condition, in these words'),
    option('--note <text>', "link: the coder's reason"),
  ],
  factor: [
    option('--label <words>', 'factor: a noun phrase that can rise and fall'),
    option('--kind <words>', 'factor: a class of factors'),
    option('--description <text>', 'factor: what it covers'),
    id,
  ],
};

/** All options of `add`, each once. */
export const addOptions: readonly Option[] = [...new Set(Object.values(options).flat())];

/** Names of the options of what is added, as properties: `cuePrefix`. */
export const optionNames = (kind: AddedKind): readonly string[] => options[kind].map((o) => o.attributeName());
