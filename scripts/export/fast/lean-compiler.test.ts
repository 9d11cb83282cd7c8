import { expect, test } from 'vitest';
import { parse } from 'vue/compiler-sfc';
import { leanCompiler } from './lean-compiler.ts';

const compile = (inlineTemplate: boolean) => {
  const source = `<template><p>{{ n }}</p></template>\n<script setup>\nconst n = ${Number(inlineTemplate)};\n</script>`;
  const { descriptor } = parse(source);
  const script = leanCompiler.compileScript(descriptor, { id: 'a', inlineTemplate });
  return { descriptor, script };
};

test('of a compiled script its code is left, and no syntax tree', () => {
  const { descriptor, script } = compile(true);
  expect(script.content).toContain('_createElementBlock("p", null, _toDisplayString(n))');
  expect(Object.keys(script)).not.toContain('scriptSetupAst');
  expect(descriptor.template?.ast).toBeUndefined();
});

test('a template that is compiled later keeps its tree', () => {
  expect(compile(false).descriptor.template?.ast?.children).toHaveLength(1);
});
