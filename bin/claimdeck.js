#!/usr/bin/env node
// Plain JavaScript, so that an old Node can run it. Node 22.18 and later run the TypeScript in scripts/ as it is, but not
// below node_modules: an installed package runs its compiled code in lib/.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const below = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);

/** Packages with a Node: one of the optional dependencies, by platform, or `node`, where a project has it. */
const nodePackages = [
  `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
  `node-bin-${process.platform}-${process.arch}`,
  'node',
];

/** Path of the Node of an installed package; `undefined` if there is none. */
function findOwnNode() {
  const require = createRequire(import.meta.url);
  for (const name of nodePackages) {
    try {
      const file = require.resolve(`${name}/package.json`);
      const executable = path.join(path.dirname(file), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
      require('node:fs').accessSync(executable);
      return executable;
    } catch {
      // Not installed.
    }
  }
  return undefined;
}

// 23.6 is the first release of Node 23 that runs TypeScript.
const isNew = major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
const ownNode = isNew ? undefined : findOwnNode();
if (isNew) {
  const isInstalled = /[\\/]node_modules[\\/]/u.test(below('package.json'));
  if (!isInstalled && !process.env.NODE_COMPILE_CACHE) {
    // Cached compiled code halves the time that a command takes to start. NODE_COMPILE_CACHE names another folder,
    // NODE_DISABLE_COMPILE_CACHE=1 turns it off.
    const { default: module } = await import('node:module');
    module.enableCompileCache(below('.claimdeck/compiled'));
  }
  await import(isInstalled ? '../lib/cli.js' : '../scripts/cli.ts');
} else if (ownNode) {
  // Programs that Claimdeck starts by name find the same Node.
  const env = { ...process.env, PATH: `${path.dirname(ownNode)}${path.delimiter}${process.env.PATH}` };
  const child = spawn(ownNode, process.argv.slice(1), { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 128 + os.constants.signals[signal] : code;
  });
} else {
  process.stderr.write(
    `E_NODE_OLD -\n  Claimdeck needs a newer Node than ${process.versions.node}, and no package has one for this machine.\n` +
      `  found:    Node ${process.versions.node}\n  expected: Node 22.18 or later\n` +
      '  hint:     Install Node 24, or run `npm install node@24` in this project: Claimdeck then uses that one.\n',
  );
  process.exitCode = 3;
}
