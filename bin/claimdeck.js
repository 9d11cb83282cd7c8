#!/usr/bin/env node
// Plain JavaScript, so that an old Node can say what it lacks; everything else is TypeScript. Below node_modules Node
// strips no types: there the package brings its scripts compiled.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  const isInstalled = /[/]node_modules[/]/u.test(new URL(import.meta.url).pathname);
  if (!isInstalled && !process.env.NODE_COMPILE_CACHE) {
    // Compiled code is kept, so that a command starts in half the time. NODE_COMPILE_CACHE names another folder,
    // NODE_DISABLE_COMPILE_CACHE=1 turns it off.
    const { fileURLToPath } = await import('node:url');
    const { default: module } = await import('node:module');
    module.enableCompileCache(fileURLToPath(new URL('../.claimdeck/compiled', import.meta.url)));
  }
  await import(isInstalled ? '../lib/cli.js' : '../scripts/cli.ts');
} else {
  process.stderr.write(
    `E_NODE_OLD -\n  Claimdeck runs its TypeScript as it is, and Node ${process.versions.node} does not.\n` +
      '  found:    Node ' +
      process.versions.node +
      '\n  expected: Node 22.18 or later\n' +
      '  hint:     Run `npm ci` once, then `npx claimdeck …` or `npm start`: they bring their own Node 24.\n',
  );
  process.exitCode = 3;
}
