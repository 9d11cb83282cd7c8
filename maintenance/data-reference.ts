/** The tables of docs/data.md: every field of the data, read from the types that coders import and from their TSDoc. */
import ts from 'typescript';

const markers = /<!-- fields of (\w+) -->[\s\S]*?<!-- end of fields -->/gu;

const docText = (parts: string | ts.NodeArray<ts.JSDocComment> | undefined): string =>
  (ts.getTextOfJSDocComment(parts) ?? '').replace(/\s+/gu, ' ').trim();

/** The comment of a declaration on one line, without its tags; empty if it has none. */
export const docOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map(({ comment }) => docText(comment))
    .join(' ');

/** The `@defaultValue` of a field; `undefined` if it has none. */
export const defaultOf = (node: ts.Node): string | undefined => {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'defaultValue');
  return tag && docText(tag.comment);
};

/** The statements of TypeScript files, in their order. */
export const statementsOf = (sources: readonly string[]): readonly ts.Statement[] =>
  sources.flatMap((text) => [...ts.createSourceFile('types.ts', text, ts.ScriptTarget.Latest, true).statements]);

/** The interfaces among some statements, by name. */
export const interfacesOf = (statements: readonly ts.Statement[]): ReadonlyMap<string, ts.InterfaceDeclaration> =>
  new Map(statements.filter(ts.isInterfaceDeclaration).map((declaration) => [declaration.name.text, declaration]));

/** `ContextFactInput` as the text and address of its heading. */
function headingOf(name: string): string {
  const words = name
    .replace(/Input$/u, '')
    .replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')
    .toLowerCase();
  return `[${words}](#${words.replaceAll(' ', '-')})`;
}

/** What a coder writes for a type. */
function typeText(node: ts.TypeNode, aliases: ReadonlyMap<string, ts.TypeNode>): string {
  const inner = (type: ts.TypeNode) => typeText(type, aliases);
  if (ts.isTypeOperatorNode(node) || ts.isParenthesizedTypeNode(node)) return inner(node.type);
  if (ts.isArrayTypeNode(node)) return `list of ${inner(node.elementType)}`;
  if (ts.isUnionTypeNode(node)) return node.types.map(inner).join(', ');
  if (ts.isLiteralTypeNode(node)) return `\`${node.literal.getText().replace(/^'|'$/gu, '')}\``;
  if (ts.isTemplateLiteralTypeNode(node))
    return `\`${node
      .getText()
      .slice(1, -1)
      .replace(/\$\{\w+\}/gu, 'ID')}\``;
  if (ts.isTypeLiteralNode(node)) return `${node.members.length === 1 ? 'object of texts' : 'object'}`;
  if (node.kind === ts.SyntaxKind.StringKeyword) return 'text';
  if (node.kind === ts.SyntaxKind.NumberKeyword) return 'number';
  if (node.kind === ts.SyntaxKind.BooleanKeyword) return '`true`, `false`';
  const text = node.getText();
  const known: Readonly<Record<string, string>> = {
    Id: 'id',
    FactorId: 'factor id',
    SlideId: 'slide id',
    SectionId: 'section id',
    CslItem: 'CSL-JSON item',
    "F[number]['id']": 'factor id',
    "S[number]['id']": 'section id',
    F: `list of ${headingOf('FactorInput')}`,
    S: `list of ${headingOf('SectionInput')}`,
    L: `list of ${headingOf('LoopInput')}`,
  };
  if (text in known) return known[text]!;
  if (!ts.isTypeReferenceNode(node)) throw new Error(`No words for the type ${text}`);
  const name = node.typeName.getText();
  const alias = aliases.get(name);
  if (alias) return inner(alias);
  if (!name.endsWith('Input')) throw new Error(`No words for the type ${text}`);
  return headingOf(name);
}

/** The fields of an interface as a table: name, type, default, meaning. */
function tableOf(declaration: ts.InterfaceDeclaration, aliases: ReadonlyMap<string, ts.TypeNode>): string {
  const rows = declaration.members.filter(ts.isPropertySignature).map((member) => {
    const type = typeText(member.type!, aliases);
    const fallback = member.questionToken ? (defaultOf(member) ?? 'none') : 'required';
    return `| \`${member.name.getText()}\` | ${type} | ${fallback} | ${docOf(member)} |`;
  });
  return ['| field | type | default | meaning |', '|---|---|---|---|', ...rows].join('\n');
}

/**
 * The page with the table of each interface `Name` between `<!-- fields of Name -->` and `<!-- end of fields -->`.
 * @param page Markdown with these markers.
 * @param sources Texts of the TypeScript files that declare the interfaces and the types of their fields.
 * @throws Error where an interface is unknown, or where one whose name ends with `Input` has no marker.
 */
export function fillDataReference(page: string, sources: readonly string[]): string {
  const statements = statementsOf(sources);
  const aliases = new Map(
    statements.filter(ts.isTypeAliasDeclaration).map((alias) => [alias.name.text, alias.type] as const),
  );
  const interfaces = interfacesOf(statements);
  const missing = new Set([...interfaces.keys()].filter((name) => name.endsWith('Input')));
  const filled = page.replace(markers, (_, name: string) => {
    const declaration = interfaces.get(name);
    if (!declaration) throw new Error(`No interface ${name}`);
    missing.delete(name);
    return `<!-- fields of ${name} -->\n${tableOf(declaration, aliases)}\n<!-- end of fields -->`;
  });
  if (missing.size > 0) throw new Error(`No marker for ${[...missing].join(', ')}`);
  return filled;
}
