#!/usr/bin/env node
// Plain JavaScript, so that an old Node can run it. Node 22.18 and later run the TypeScript in scripts/ as it is, but not
// below node_modules: an installed package runs its compiled code in lib/.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';

const below = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
/** The Node 24 that `npm ci` installs. */
const ownNode = below(`node_modules/node/bin/${process.platform === 'win32' ? 'node.exe' : 'node'}`);

// 23.6 is the first release of Node 23 that runs TypeScript.
if (major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)) {
  const isInstalled = /[\\/]node_modules[\\/]/u.test(below('package.json'));
  if (!isInstalled && !process.env.NODE_COMPILE_CACHE) {
    // Cached compiled code halves the time that a command takes to start. NODE_COMPILE_CACHE names another folder,
    // NODE_DISABLE_COMPILE_CACHE=1 turns it off.
    const { default: module } = await import('node:module');
    module.enableCompileCache(below('.claimdeck/compiled'));
  }
  await import(isInstalled ? '../lib/cli.js' : '../scripts/cli.ts');
} else if (existsSync(ownNode)) {
  const child = spawn(ownNode, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 128 + os.constants.signals[signal] : code;
  });
} else {
  process.stderr.write(
    `E_NODE_OLD -\n  Claimdeck runs its TypeScript as it is, and Node ${process.versions.node} does not.\n` +
      `  found:    Node ${process.versions.node}\n  expected: Node 22.18 or later\n` +
      '  hint:     Run `npm ci` once. It brings Node 24, which Claimdeck then uses.\n',
  );
  process.exitCode = 3;
}
