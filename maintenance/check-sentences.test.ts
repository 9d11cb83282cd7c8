/** The checker of derived sentences: true sentences agree, and each changed number is found. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../scripts/fixtures/temporary-folder.ts';
import { checkSlides, readDeck } from './check-sentences.ts';
import type { CodedLink, Coding } from './coded-graph.ts';

const link = (code: string, section: number, statement: number, more: Partial<CodedLink> = {}): CodedLink => ({
  from: code[0]!,
  polarity: code[1] as CodedLink['polarity'],
  to: code[2]!,
  claim: `c${statement}`,
  section,
  statement,
  explicit: false,
  lowPole: false,
  answered: false,
  conditional: false,
  ...more,
});
const coding: Coding = {
  outcome: 'z',
  labels: new Map([...'abcdefghiz'].map((id) => [id, id === 'z' ? 'Harvest' : `Factor ${id}`])),
  sections: ['Rain', 'Drought'],
  claims: 11,
  denied: [{ from: 'c', to: 'd' }],
  links: [
    link('a+z', 1, 0, { explicit: true }),
    link('b-z', 1, 1),
    ...['g', 'h', 'i'].map((id) => link(`${id}+z`, 1, 2)),
    link('c+a', 2, 3),
    link('d?z', 2, 4, { holder: 'The king' }),
    link('e+f', 2, 5, { conditional: true }),
    ...['g', 'h', 'i'].map((id) => link(`${id}-z`, 2, 6)),
  ],
};

const items = (...names: string[]) => names.map((name) => `<li>${name}</li>`).join('\n');
const direct = items(...'abdgghhii');
const diagram = `\`\`\`mermaid
flowchart LR
  n1["Factor a"]
  n2["Harvest"]
  n3["Factor b"]
  n1 e1@-->|"+"| n2
  n3 e2@-.->|"−"| n2
\`\`\``;
const oneChain = diagram.replace('Factor a', 'Factor g').replace(/^.*(?:n3|−).*\n/gmu, '');
const sentences: [slide: string, text: string][] = [
  ['effects', '# In all, 2 factors raise and 1 lowers harvest; 3 do both'],
  [
    'effects',
    '# In all, 2 factors raise and 1 lowers harvest; 3 do both\n\n2 factors have no path. 1 more only as beliefs or aims of actors. As told: 2 press up, 1 down, 3 both ways.',
  ],
  ['balance', '# More factors press harvest down than up in Drought'],
  [
    'balance',
    '# More factors press harvest down than up in Drought\n\n| Rain | 4 | 1 | 0 | 0 | 0 |\n\nNot counted: 1 factor that acts only in beliefs or aims',
  ],
  ['argument', `# Two chains lead to harvest: one presses up and one presses down\n\n${diagram}`],
  ['map/whole', '# Two of 2 sections press on harvest\n\nThe whole map has 10 factors and 11 links.'],
  ['map/rain', '# Rain\nsection: 1\n\nso far 6 factors and 5 links'],
  ['method', '# How\n\n7 of 7 statements covered: 11 claims, 11 causal links, 1 denied.'],
  [
    'finding/1',
    `# No passage tells it whole: one factor reaches harvest by chains stitched from sections 2 and 1\n${items('Factor c')}`,
  ],
  ['finding/1', `# Two of 9 factors do not reach harvest: the text stops short\n${items('Factor e', 'Factor f')}`],
  ['finding/1', `# Of 9 direct links to harvest, the words state one; the others are implied\n${direct}`],
  ['finding/1', `# One of 11 links is a belief or aim of an actor\n${items('x')}`],
  ['finding/1', '# One of 11 links holds under a condition only'],
  ['finding/1', '# The text reports one link and denies it'],
  [
    'contrast/1',
    '# Q\n\n<SlideLink to="claim/c3">raises</SlideLink> <small>harvest</small>\n<SlideLink to="claim/c1">lowers</SlideLink> <small>harvest</small>',
  ],
  ['discussion', '# Q\n\nThree factors both raise and lower harvest, along different paths'],
  ['discussion', '# Q\n\nThe text stops at factor f. Does this factor act on harvest?'],
  ['argument', `# One chain leads to harvest and acts both ways\n\n${oneChain}`],
];
const slide = (id: string, text: string) => `layout: x\nid: ${id}\n---\n\n${text}\n`;

test.each(sentences)('%s: %s', (id, text) => {
  const rows = checkSlides(coding, slide(id, text));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((r) => !r.agrees)).toEqual([]);
});

test('what follows from the outcome is not short of it', () => {
  const after = { ...coding, links: [...coding.links, link('z+j', 2, 9)] };
  const [id, text] = sentences[9]!;
  expect(checkSlides(after, slide(id, text)).map((r) => r.agrees)).toEqual([true]);
});

test.each([
  ['effects', sentences[0]![1], '2 factors', '3 factors'],
  ['effects', sentences[0]![1], '3 do both', '2 do both'],
  ['effects', sentences[1]![1], '2 factors have', '1 factors have'],
  ['effects', sentences[1]![1], '1 more only', '2 more only'],
  ['effects', sentences[1]![1], '3 both ways', '2 both ways'],
  ['effects', sentences[0]![1], 'harvest', 'rain'],
  ['balance', sentences[2]![1], 'Drought', 'Rain'],
  ['balance', sentences[3]![1], 'Not counted: 1 factor', 'Not counted: 2 factor'],
  ['balance', sentences[3]![1], '| 4 |', '| 5 |'],
  ['argument', sentences[4]![1], 'Two chains', 'Three chains'],
  ['argument', sentences.at(-1)![1], 'acts both ways', 'presses up'],
  ['argument', sentences[4]![1], 'one presses up', 'two press up'],
  ['argument', sentences[4]![1], '["Factor b"]', '["Factor c"]'],
  ['map/whole', sentences[5]![1], 'Two of', 'One of'],
  ['map/whole', sentences[5]![1], '11 links', '12 links'],
  ['map/rain', sentences[6]![1], '6 factors', '7 factors'],
  ['method', sentences[7]![1], '11 causal', '10 causal'],
  ['finding/1', sentences[8]![1], 'one factor', 'two factors'],
  ['finding/1', sentences[9]![1], 'Two of 9', 'Two of 8'],
  ['finding/1', sentences[9]![1], '<li>Factor f</li>', ''],
  ['finding/1', sentences[10]![1], 'state one', 'state two'],
  ['finding/1', sentences[10]![1], '<li>i</li>', ''],
  ['finding/1', sentences[11]![1], 'One of', 'Two of'],
  ['finding/1', sentences[12]![1], 'of 11', 'of 12'],
  ['finding/1', sentences[13]![1], 'one link', 'two links'],
  ['finding/1', sentences[13]![1], 'The text reports one link', 'Nobody knows this sentence'],
  ['contrast/1', sentences[14]![1], 'raises', 'lowers'],
  ['contrast/1', sentences[14]![1], 'harvest</small>', 'harvest through beliefs or aims of actors</small>'],
  ['discussion', sentences[15]![1], 'Three', 'Two'],
  ['discussion', sentences[16]![1], 'factor f', 'factor a'],
  ['discussion', sentences[16]![1], 'harvest', 'rain'],
  ['finding/1', sentences[11]![1], 'One of 11 links is', 'The only link is'],
  ['finding/1', sentences[12]![1], 'One of 11 links holds', 'All 11 links hold'],
])('%s: a changed number or name is found: %s, %s → %s', (id, text, from, to) => {
  expect(text).toContain(from);
  expect(checkSlides(coding, slide(id, text.replace(from, to))).some((r) => !r.agrees)).toBe(true);
});

const folder = temporaryFolder();

test.each([
  ['deck.ts', (data: object) => `export default ${JSON.stringify(data)};\n`],
  ['deck.json', (data: object) => `${JSON.stringify(data)}\n`],
])('the data are read from %s', async (file, print) => {
  const data = { outcome: 'z', factors: [{ id: 'z', label: 'Harvest' }], sections: [{ heading: 'Rain', claims: [] }] };
  // Node keeps modules by their path.
  const deck = path.join(folder, file.replace('.', '-'));
  mkdirSync(deck);
  writeFileSync(path.join(deck, file), print(data));
  expect(await readDeck(deck)).toEqual(data);
});
