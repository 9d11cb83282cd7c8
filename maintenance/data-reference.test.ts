/** The tables of docs/data.md hold every field of the data. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fillDataReference } from './data-reference.ts';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

test('the tables of docs/data.md are those of the types', () => {
  const page = read('../docs/data.md');
  expect(
    fillDataReference(
      page,
      ['define.ts', 'look/look-input.ts', 'model.ts'].map((file) => read(`../scripts/model/${file}`)),
    ),
    'npm run reference',
  ).toBe(page);
});

test('a field has its type in words, its default and its comment', () => {
  const types = `
    export type Sign = '+' | '-';
    export interface PlantInput {
      /** Name of the
       * plant. */
      readonly id: Id;
      /** Its signs. @defaultValue all */
      readonly signs?: readonly Sign[];
      /** Its parts. */
      readonly parts?: readonly LeafPartInput[];
    }
    export interface LeafPartInput {
      /** In cm. */
      readonly length: number;
    }`;
  const page = (plant: string, part: string) =>
    `a\n<!-- fields of PlantInput -->${plant}<!-- end of fields -->\nb\n<!-- fields of LeafPartInput -->${part}<!-- end of fields -->`;
  const head = '\n| field | type | default | meaning |\n|---|---|---|---|\n';
  expect(fillDataReference(page('old', ''), [types])).toBe(
    page(
      `${head}| \`id\` | id | required | Name of the plant. |\n| \`signs\` | list of \`+\`, \`-\` | all | Its signs. |\n| \`parts\` | list of [leaf part](#leaf-part) | none | Its parts. |\n`,
      `${head}| \`length\` | number | required | In cm. |\n`,
    ),
  );
});

test('an unknown interface and one without a marker are errors', () => {
  const marker = (name: string) => `<!-- fields of ${name} --><!-- end of fields -->`;
  const types = 'export interface AInput { /** A. */ readonly a: string } export interface BInput {}';
  expect(() => fillDataReference(marker('CInput'), [types])).toThrow('No interface CInput');
  expect(() => fillDataReference(marker('AInput'), [types])).toThrow('No marker for BInput');
});
