/** `npm run licences`: prints the exceptions among the licences of package-lock.json. Exit code 1 where one has a fault. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exceptions, licenceFaults, type Package } from './licences.ts';

const lock = readFileSync(path.join(import.meta.dirname, '../package-lock.json'), 'utf8');
const faults = licenceFaults((JSON.parse(lock) as { packages: Record<string, Package> }).packages);
for (const { packages, licence = 'none stated', reason } of exceptions)
  process.stdout.write(`${packages.source}\n  ${licence}: ${reason}\n`);
for (const fault of faults) process.stderr.write(`FAULT ${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
