/** Prints a deck as the TypeScript modules that coders write. */
import type { SkeletonDeck } from './build-skeleton.ts';

/** Letters of a line; longer values are broken over several lines. */
const lineLimit = 100;

/** In single quotation marks, unless the text has them and no double ones. */
const quoteText = (text: string) => {
  const json = JSON.stringify(text);
  if (text.includes("'") && !text.includes('"')) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
};

/** A value as a TypeScript literal. */
export function printLiteral(value: unknown, indent = ''): string {
  if (typeof value === 'string') return quoteText(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const key = (name: string) => (/^[A-Za-z_$][\w$]*$/u.test(name) ? name : quoteText(name));
  const parts = isList
    ? value.map((item) => printLiteral(item, inner))
    : Object.entries(value).map(([name, item]) => `${key(name)}: ${printLiteral(item, inner)}`);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return `${open}${close}`;
  const line = isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  if (line.length + indent.length <= lineLimit && !line.includes('\n')) return line;
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`;
}

/** A name for the module of a section: `section1`, `section2`, … */
const nameOf = (index: number) => `section${index + 1}`;

/**
 * Texts of the modules by path below the deck's folder: deck.ts, factors.ts and sections/NN-ID.ts.
 * @param define specifier of the module that has `defineDeck`, as deck.ts imports it
 */
export function printModules(deck: SkeletonDeck, define: string): ReadonlyMap<string, string> {
  const { sections, factors, ignore, talks, ...head } = deck;
  const files = sections.map(({ id }, i) => `sections/${String(i + 1).padStart(2, '0')}-${id}.ts`);
  const modules = new Map<string, string>();
  const proposed = [
    '  // Proposed by `claimdeck new`: delete what is a statement of the text.',
    `  ignore: ${printLiteral(ignore, '  ')},`,
  ];
  const deckLines = [
    `import { defineDeck } from '${define}';`,
    "import { factors } from './factors.ts';",
    ...files.map((file, i) => `import ${nameOf(i)} from './${file}';`),
    '',
    'export default defineDeck({',
    ...Object.entries(head).map(([key, value]) => `  ${key}: ${printLiteral(value, '  ')},`),
    '  factors,',
    `  sections: [${files.map((_, i) => nameOf(i)).join(', ')}],`,
    ...(ignore.length > 0 ? proposed : []),
    `  talks: ${printLiteral(talks, '  ')},`,
    '});',
  ];
  modules.set('deck.ts', `${deckLines.join('\n')}\n`);
  modules.set(
    'factors.ts',
    `import { defineFactors, sectionOf } from '${define}';\n\nexport const factors = defineFactors(${printLiteral(factors)});\n\nexport const defineSection = sectionOf(factors);\n`,
  );
  sections.forEach((section, i) => {
    modules.set(
      files[i]!,
      `import { defineSection } from '../factors.ts';\n\nexport default defineSection(${printLiteral(section)});\n`,
    );
  });
  return modules;
}
