/** `npm run reference`: writes the tables of docs/data.md. Run it after a change of model/define.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fillDataReference } from './data-reference.ts';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
const types = ['model/define.ts', 'model/model.ts'].map(read);
writeFileSync(new URL('../docs/data.md', import.meta.url), fillDataReference(read('../docs/data.md'), types));
