/**
 * Compiles one Typst file to PDF in a process of its own, so that it can be measured:
 * `node typst-compile.ts main.typ out.pdf`, both relative.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Compiler {
  readonly NodeCompiler: { create(o: { workspace: string }): { pdf(o: { mainFilePath: string }): Buffer } };
}

const [main, out] = process.argv.slice(2);
if (main === undefined || out === undefined) throw new Error('node typst-compile.ts MAIN OUT');
// Installed by the benchmark below bench/node_modules, so the project has no types for it.
const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler') as Compiler;
writeFileSync(out, NodeCompiler.create({ workspace: process.cwd() }).pdf({ mainFilePath: main }));
