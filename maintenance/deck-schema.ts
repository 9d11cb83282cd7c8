/** deck.schema.json: the shape that `check` has of deck.json, with the comments of the types that coders import. */
import type ts from 'typescript';
import { isPropertySignature } from 'typescript';
import { z } from 'zod';
import { deckSchema } from '../scripts/model/schema.ts';
import { defaultOf, docOf, interfacesOf, statementsOf } from './data-reference.ts';

/** A schema of an object, as zod writes it. */
interface ObjectSchema {
  description?: string;
  properties?: Record<string, Record<string, unknown>>;
}

/** The fields of an interface, those that it inherits first. */
function fieldsOf(name: string, interfaces: ReadonlyMap<string, ts.InterfaceDeclaration>): ts.PropertySignature[] {
  const declaration = interfaces.get(name);
  if (!declaration) throw new Error(`No interface ${name}`);
  const parents = (declaration.heritageClauses ?? []).flatMap(({ types }) => types.map((t) => t.expression.getText()));
  return [
    ...parents.flatMap((parent) => fieldsOf(parent, interfaces)),
    ...declaration.members.filter(isPropertySignature),
  ];
}

/** Adds the comments of an interface and of its fields to the schema of its values. */
function describe(schema: ObjectSchema, name: string, interfaces: ReadonlyMap<string, ts.InterfaceDeclaration>): void {
  const fields = new Map(fieldsOf(name, interfaces).map((field) => [field.name.getText().replaceAll("'", ''), field]));
  schema.description = docOf(interfaces.get(name)!);
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    const field = fields.get(key);
    // Fields of CSL-JSON have no comments of ours.
    if (!field) continue;
    const fallback = defaultOf(field);
    // Draft 7 ignores what is beside a `$ref`.
    if (value['$ref'] !== undefined) {
      value['allOf'] = [{ $ref: value['$ref'] }];
      delete value['$ref'];
    }
    value['description'] = fallback === undefined ? docOf(field) : `${docOf(field)} Default: ${fallback}.`;
  }
}

/**
 * The text of deck.schema.json, by draft 7, the version that all editors know.
 * @param sources Texts of the TypeScript files that declare the interfaces.
 * @throws Error where a definition of the schema has no interface.
 */
export function deckSchemaText(sources: readonly string[]): string {
  const shape: object = z.toJSONSchema(deckSchema, { target: 'draft-7', io: 'input' });
  const schema = shape as ObjectSchema & { definitions: Record<string, ObjectSchema> };
  const interfaces = interfacesOf(statementsOf(sources));
  for (const [id, definition] of Object.entries(schema.definitions))
    describe(definition, interfaces.has(id) && !interfaces.has(`${id}Input`) ? id : `${id}Input`, interfaces);
  describe(schema, 'DeckInput', interfaces);
  return `${JSON.stringify(schema, null, 2)}\n`;
}
