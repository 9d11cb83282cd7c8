/**
 * `npm run reference`: writes deck.schema.json, and the tables of docs/data.md and docs/diagnostics.md. Run it after a change
 * of fields or codes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fillDataReference } from './data-reference.ts';
import { deckSchemaText } from './deck-schema.ts';
import { fillDiagnosticsReference } from './diagnostics-reference.ts';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
const write = (file: string, text: string): void => writeFileSync(new URL(file, import.meta.url), text);
const types = ['define.ts', 'look/look-input.ts', 'model.ts'].map((file) => read(`../scripts/model/${file}`));
write('../docs/data.md', fillDataReference(read('../docs/data.md'), types));
write('../docs/diagnostics.md', fillDiagnosticsReference(read('../docs/diagnostics.md')));
write('../deck.schema.json', deckSchemaText(types));
