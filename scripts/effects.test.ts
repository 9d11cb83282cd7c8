import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DiagnosticError } from './diagnostics/index.ts';
import { nodeEffects } from './effects.ts';
import { buildingError, explainReading, explainWriting, systemError } from './files/file-errors.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'claimdeck-effects-'));
  await mkdir(path.join(root, 'cache/folder'), { recursive: true });
  for (const [i, name] of ['old', 'older', 'new', 'newest'].entries()) {
    await writeFile(path.join(root, 'cache', name), name);
    const time = new Date(2_000_000_000_000 + [2, 1, 3, 4][i]! * 60_000);
    await utimes(path.join(root, 'cache', name), time, time);
  }
});
afterEach(() => rm(root, { recursive: true, force: true }));

const left = async () => (await readdir(path.join(root, 'cache'))).sort();

test('files modified longest ago are pruned first, and folders are kept', async () => {
  await nodeEffects(root).prune('cache', 2);
  expect(await left()).toEqual(['folder', 'new', 'newest']);
});

test('pruning does nothing below the limit or without the folder', async () => {
  await nodeEffects(root).prune('cache', 5);
  await nodeEffects(root).prune('elsewhere', 1);
  expect(await left()).toHaveLength(5);
});

test('a folder, and a path below a file, is no file', async () => {
  const effects = nodeEffects(root);
  for (const place of ['cache', 'cache/new/inner']) {
    const read = [await effects.readText(place), await effects.readBytes(place), await effects.list('cache/new/inner')];
    expect(read).toEqual([undefined, undefined, []]);
  }
  expect([await effects.size('cache/new/inner'), await effects.isFolder('cache/new/inner')]).toEqual([
    undefined,
    false,
  ]);
});

test('a path at which no file can be has none: a link to itself, a name that is too long, a zero byte', async () => {
  await symlink('loop', path.join(root, 'loop'));
  const effects = nodeEffects(root);
  for (const place of ['loop', 'n'.repeat(300), 'a\0b'])
    expect([await effects.readText(place), await effects.size(place), await effects.list(place)]).toEqual([
      undefined,
      undefined,
      [],
    ]);
});

test('a file that the system refuses to read is a diagnostic', async () => {
  // The superuser may read any file, so the refusal is made by hand.
  const refused = Object.assign(new Error('EACCES'), { code: 'EACCES', errno: -13, syscall: 'open' });
  await expect(explainReading('notes.csv', () => Promise.reject(refused))).rejects.toMatchObject({
    exitCode: 1,
    diagnostics: [{ code: 'E_FILE_NOT_READ', file: 'notes.csv', actual: 'EACCES: permission denied' }],
  });
});

const systemErrorOf = (code: string, errno: number) =>
  Object.assign(new Error(code), { code, errno, syscall: 'write' });

test.each([
  [systemErrorOf('ENOSPC', -os.constants.errno.ENOSPC), 'E_DISK_FULL', 'ENOSPC: no space left on device'],
  [systemErrorOf('EDQUOT', -os.constants.errno.EDQUOT), 'E_DISK_FULL', /^EDQUOT: /u],
  [systemErrorOf('EMFILE', -os.constants.errno.EMFILE), 'E_FILES_OPEN', 'EMFILE: too many open files'],
  [systemErrorOf('ENOMEM', -os.constants.errno.ENOMEM), 'E_MEMORY', /^ENOMEM: /u],
  [systemErrorOf('EROFS', -os.constants.errno.EROFS), 'E_FILE_NOT_WRITTEN', 'EROFS: read-only file system'],
  [Object.assign(new Error('Out.'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }), 'E_MEMORY', 'Out.'],
  [new Error('Failed to write. Caused by: No space (os error 28)'), 'E_DISK_FULL', /^ENOSPC: /u],
  [new Error('Caused by: Permission denied (os error 13)'), 'E_FILE_NOT_WRITTEN', /^EACCES: /u],
])('%s is told by its cause', async (error, code, words) => {
  const actual = typeof words === 'string' ? words : expect.stringMatching(words);
  await expect(explainWriting('out', () => Promise.reject(error))).rejects.toMatchObject({
    exitCode: 4,
    diagnostics: [{ code, file: 'out', actual }],
  });
});

test('a file that a bundler does not find is an error of the build', () => {
  const error = new Error('Caused by: No such file or directory (os error 2)');
  expect(buildingError(error, 'dist/d')).toBe(error);
  expect(buildingError(systemErrorOf('ENOENT', -os.constants.errno.ENOENT), 'dist/d')).not.toBeInstanceOf(
    DiagnosticError,
  );
});

test('a system error outside of any file is E_SYSTEM; a bug stays one', () => {
  const refused = systemError(systemErrorOf('EPERM', -os.constants.errno.EPERM)) as DiagnosticError;
  expect(refused.diagnostics).toMatchObject([
    { code: 'E_SYSTEM', file: '-', actual: 'EPERM: operation not permitted' },
  ]);
  const bug = new TypeError('x is undefined');
  expect(systemError(bug)).toBe(bug);
});

test('a place where the system refuses to write is a diagnostic', async () => {
  await expect(nodeEffects(root).write('cache/new/inner', '')).rejects.toMatchObject({
    exitCode: 4,
    diagnostics: [{ code: 'E_FILE_NOT_WRITTEN', file: 'cache/new/inner', actual: 'EEXIST: file already exists' }],
  });
  await expect(nodeEffects(root).write('cache', '')).rejects.toMatchObject({ exitCode: 4 });
  expect(await readdir(root)).toEqual(['cache']);
});

test('a file that a symbolic link leads to is written, and the link stays', async () => {
  await symlink('new', path.join(root, 'cache/link'));
  await nodeEffects(root).write('cache/link', 'written');
  expect(await readFile(path.join(root, 'cache/new'), 'utf8')).toBe('written');
  expect(await readlink(path.join(root, 'cache/link'))).toBe('new');
});

test('a folder is copied with its content', async () => {
  await writeFile(path.join(root, 'cache/folder/inner'), 'inner');
  await nodeEffects(root).copy('cache', 'copied');
  expect([...(await nodeEffects(root).digests('copied')).keys()]).toEqual([
    'copied/folder/inner',
    ...['new', 'newest', 'old', 'older'].map((name) => `copied/${name}`),
  ]);
});

/** Runs nodeEffects in another process, which is killed while it has a temporary file and a temporary folder. */
function runAndKill(): string[] {
  const script = `import { mkdirSync, writeFileSync } from 'node:fs';
    import { nodeEffects } from ${JSON.stringify(new URL('effects.ts', import.meta.url).href)};
    const [file, folder] = [nodeEffects('.').beside('out/talk.pdf'), nodeEffects('.').beside('out/talk')];
    mkdirSync(folder, { recursive: true });
    writeFileSync(folder + '/index.html', '');
    writeFileSync(file, '');
    console.log(file + ' ' + folder);
    process.kill(process.pid, 'SIGKILL');`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout.trim().split(' ');
}

test('the next run that writes to a folder removes the temporary files of a killed run, and no others', async () => {
  const left = runAndKill();
  expect(left).toHaveLength(2);
  const effects = nodeEffects(root);
  const own = effects.beside('out/talk.pdf');
  const names = async () => readdir(path.join(root, 'out'));
  await writeFile(path.join(root, own), '');
  const elsewhere = path.basename(left[0]!).replace(/[0-9a-f]{8}-/u, 'ffffffff-');
  await writeFile(path.join(root, 'out', elsewhere), '');
  await writeFile(path.join(root, 'out/notes.old'), '');
  expect((await names()).length).toBe(5);
  await effects.write('out/index.html', '');
  expect((await names()).sort()).toEqual([path.basename(own), elsewhere, 'index.html', 'notes.old'].sort());
});

test('the first write to the cache removes the leftovers in all its folders', async () => {
  const [file] = runAndKill();
  const effects = nodeEffects(root);
  const name = path.basename(file!);
  await mkdir(path.join(root, '.claimdeck/modules/client'), { recursive: true });
  await writeFile(path.join(root, '.claimdeck/modules/client', name), '');
  await effects.write('.claimdeck/stamps/d/talk-web.json', '');
  expect(await effects.list('.claimdeck/modules/client')).toEqual([]);
});

test('a folder that cannot be copied is told by the name of its target, not of a temporary folder', async () => {
  const effects = nodeEffects(root);
  await effects.write('cache/index.html', '');
  await effects.write('dist/d', 'a file in the place of a folder');
  const fault = await effects.copy('cache', effects.beside('dist/d/talk')).catch((error: unknown) => error);
  expect((fault as DiagnosticError).diagnostics).toMatchObject([{ code: 'E_FILE_NOT_WRITTEN', file: 'dist/d/talk' }]);
});

test('moving a folder to its place removes the leftovers beside it', async () => {
  runAndKill();
  const effects = nodeEffects(root);
  const part = effects.beside('out/talk');
  await effects.copy('cache', part);
  await effects.replace('out/talk', part);
  expect(await readdir(path.join(root, 'out'))).toEqual(['talk']);
});
