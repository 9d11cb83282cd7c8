/** Every export, and every property of an exported object type, has a TSDoc comment. Read by TypeScript's parser. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const hasDoc = (node: ts.Node): boolean => ts.getJSDocCommentsAndTags(node).some((part) => ts.isJSDoc(part));

/** Object types within a type, as deep as they are nested. */
function memberLists(node: ts.Node): ts.NodeArray<ts.TypeElement>[] {
  const nested: ts.NodeArray<ts.TypeElement>[] = [];
  if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) nested.push(node.members);
  ts.forEachChild(node, (child) => void nested.push(...memberLists(child)));
  return nested;
}

/** Exports and properties without TSDoc, as `file:line name`. */
function undocumented(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const at = (node: ts.Node, name: string) =>
    `${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1} ${name}`;
  // `export { name }` exports a declaration of this file as well.
  const exportedNames = new Set(
    source.statements.flatMap((statement) =>
      ts.isExportDeclaration(statement) && !statement.moduleSpecifier && statement.exportClause
        ? ts.isNamedExports(statement.exportClause)
          ? statement.exportClause.elements.map(({ propertyName, name }) => (propertyName ?? name).text)
          : []
        : [],
    ),
  );
  const found: string[] = [];
  const documentedNames = new Set<string>();
  for (const statement of source.statements) {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    const names = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name.getText(source))
      : 'name' in statement && statement.name
        ? [(statement.name as ts.Identifier).text]
        : ['default'];
    if (!isExported && !names.some((name) => exportedNames.has(name))) continue;
    const name = names.join(', ');
    // The first overload has the comment for all.
    if (hasDoc(statement)) documentedNames.add(name);
    else if (!documentedNames.has(name)) found.push(at(statement, name));
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      for (const member of memberLists(statement).flatMap((members) => [...members]))
        if (ts.isPropertySignature(member) && !hasDoc(member))
          found.push(at(member, `${name}.${member.name.getText(source)}`));
  }
  return found;
}

test('an export and a property without TSDoc are found, at their lines', () => {
  const planted = [
    '/** A shape. */',
    'export interface Shape {',
    '  /** In px. */',
    '  readonly width: number;',
    '  readonly height: number;',
    '}',
    'export const area = 1;',
    '/** Documented. */',
    'export function draw(): void {}',
    'export class Pen {}',
    'export type Ink = { colour: string };',
    'const hidden = 1;',
    'const late = 2;',
    'export { late };',
    '// A line comment is no TSDoc.',
    'export const note = 3;',
  ].join('\n');
  expect(undocumented('planted.ts', planted)).toEqual([
    'planted.ts:5 Shape.height',
    'planted.ts:7 area',
    'planted.ts:10 Pen',
    'planted.ts:11 Ink',
    'planted.ts:11 Ink.colour',
    'planted.ts:13 late',
    'planted.ts:16 note',
  ]);
});

describe('the code', () => {
  test('documents every export', () => {
    const root = path.join(import.meta.dirname, '..');
    const files = ['scripts', 'setup', 'maintenance'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
        .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|fixtures|native-tools/u.test(file))
        .sort(),
    );
    expect(files.flatMap((file) => undocumented(file, readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });
});
