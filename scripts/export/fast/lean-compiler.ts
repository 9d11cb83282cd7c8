/**
 * Vue's compiler for Slidev's Vue plugin, which keeps every compiled slide until the thread ends. Of a compiled script this
 * one leaves the code: its syntax trees are nine tenths of what would be kept.
 * @see https://github.com/vitejs/vite-plugin-vue/tree/main/packages/plugin-vue#options
 */
import { createRequire } from 'node:module';

type Compiler = typeof import('vue/compiler-sfc');

const compiler = createRequire(import.meta.url)('vue/compiler-sfc') as Compiler;

/** A copy in one piece. The compiler's own is a tree of its thousands of parts. */
const inOnePiece = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

const compileScript: Compiler['compileScript'] = (descriptor, options) => {
  const { scriptAst: _, scriptSetupAst: __, ...script } = compiler.compileScript(descriptor, options);
  // A template outside the script is compiled later; without its tree it would be parsed again.
  if (options.inlineTemplate) delete descriptor.template?.ast;
  return { ...script, content: inOnePiece(script.content) };
};

/** The compiler, for the option `compiler` of `@vitejs/plugin-vue`. */
export const leanCompiler: Compiler = { ...compiler, compileScript };
