/**
 * Unpacks a browser so that a run that is killed leaves nothing another run would take for whole: into a temporary folder
 * beside the target, with a manifest written last, then renamed in one step. Each run checks the folder against the
 * manifest and unpacks again what does not match.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { relativePath } from '../files/relative-path.ts';
import { isLeftover, temporaryPathFor } from '../files/temporary-path.ts';

/** What to unpack, and where. */
export interface UnpackJob {
  /** Target folder, absolute. It belongs to this job alone. */
  readonly folder: string;
  /** Version of the browser; a folder of another version is unpacked again. */
  readonly version: string;
  /** File that must exist after unpacking, relative to the folder. */
  readonly executable: string;
  /** Unpacks all files into an empty folder, given as an absolute path. */
  readonly unpack: (folder: string) => Promise<unknown>;
  /** Prints one line when an existing folder is replaced. */
  readonly tell: (line: string) => void;
}

interface FileRecord {
  /** Bytes. */
  readonly size: number;
  /** Time of the last change, whole seconds since 1970. */
  readonly changed: number;
  /** Bits of the mode that make the file executable. */
  readonly executable: number;
  /** SHA-256 in hex. */
  readonly checksum: string;
}

interface Manifest {
  readonly version: string;
  /** By path relative to the folder. */
  readonly files: Readonly<Record<string, FileRecord>>;
}

const manifestName = 'manifest.json';

async function checksumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 2 ** 20 }), hash);
  return hash.digest('hex');
}

const changedAt = (mtimeMs: number) => Math.floor(mtimeMs / 1000);
const executableBits = (mode: number) => mode & 0o111;

async function writeManifest(folder: string, version: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Record<string, FileRecord> = {};
  for (const entry of entries.filter((e) => e.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const { size, mtimeMs, mode } = await stat(file);
    const name = relativePath(folder, file);
    files[name] = {
      size,
      changed: changedAt(mtimeMs),
      executable: executableBits(mode),
      checksum: await checksumOf(file),
    };
  }
  await writeFile(path.join(folder, manifestName), JSON.stringify({ version, files } satisfies Manifest));
}

/** The first difference between a file and its record, or `undefined`. Only a file with a new time of change is read. */
async function differenceOf(file: string, name: string, expected: FileRecord | null): Promise<string | undefined> {
  if (expected === null) return `${manifestName} has no record of ${name}`;
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return `${name} is missing`;
  if (found.size !== expected.size) return `${name} has ${found.size} bytes instead of ${expected.size}`;
  if (executableBits(found.mode) !== expected.executable) return `${name} has other permissions`;
  if (changedAt(found.mtimeMs) === expected.changed) return undefined;
  if ((await checksumOf(file)) !== expected.checksum) return `${name} has another checksum`;
  // A copied file: its time is set back, so that later runs need not read it.
  await utimes(file, found.atime, new Date(expected.changed * 1000)).catch(() => undefined);
  return undefined;
}

/** The first fault of an unpacked folder in words, `'absent'` where there is none, `undefined` where it is whole. */
async function faultOf({ folder, version, executable }: UnpackJob): Promise<string | undefined> {
  const state = await stat(folder).catch(() => undefined);
  if (state === undefined) return 'absent';
  if (!state.isDirectory()) return `${path.basename(folder)} is not a folder`;
  let manifest: Manifest;
  try {
    manifest = JSON.parse(await readFile(path.join(folder, manifestName), 'utf8')) as Manifest;
    if (manifest.files[executable] === undefined) return `${manifestName} does not list ${executable}`;
  } catch {
    return `${manifestName} is missing or damaged`;
  }
  if (manifest.version !== version) return `version ${manifest.version} instead of ${version}`;
  for (const [name, record] of Object.entries(manifest.files)) {
    const difference = await differenceOf(path.join(folder, name), name, record);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/** Removes temporary folders that killed runs have left beside the target. */
async function removeLeftovers(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  const leftovers = (await readdir(parent)).filter((n) => n.startsWith(`${path.basename(folder)}.`) && isLeftover(n));
  await Promise.all(leftovers.map((name) => rm(path.join(parent, name), { recursive: true, force: true })));
}

/** Renames the unpacked folder to the target, unless another run has put a whole one there. */
async function moveIntoPlace(unpacked: string, job: UnpackJob): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const fault = await faultOf(job);
    if (fault === undefined) return;
    if (fault !== 'absent') {
      const old = temporaryPathFor(job.folder, 'old');
      await rename(job.folder, old).catch(() => undefined);
      await rm(old, { recursive: true, force: true });
    }
    try {
      return await rename(unpacked, job.folder);
    } catch {
      // Another run has put its folder there in between: check that one.
    }
  }
  const fault = await faultOf(job);
  if (fault !== undefined) throw new Error(`${job.folder} cannot be replaced: ${fault}.`);
}

/**
 * The absolute path of the executable in a whole, checked folder; unpacks where the folder is absent, damaged, or of
 * another version. Runs in other processes may do the same at the same time.
 * @throws Error of `unpack` or of the file system
 */
export async function ensureUnpacked(job: UnpackJob): Promise<string> {
  const executable = path.join(job.folder, job.executable);
  const fault = await faultOf(job);
  if (fault === undefined) return executable;
  if (fault !== 'absent') job.tell(`The unpacked browser is unpacked again: ${fault}.`);
  const temporary = temporaryPathFor(job.folder, 'part');
  await mkdir(temporary, { recursive: true });
  try {
    await removeLeftovers(job.folder);
    await job.unpack(temporary);
    if (!(await stat(path.join(temporary, job.executable)).catch(() => undefined))?.isFile())
      throw new Error(`Unpacking gave no ${job.executable}.`);
    await writeManifest(temporary, job.version);
    await moveIntoPlace(temporary, job);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return executable;
}
