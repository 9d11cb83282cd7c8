import { expect, test } from 'vitest';
import { closedPage, policyElement, scriptSource } from '../content-policy.ts';
import { nodeEffects } from '../effects.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { withModulePolicy, withPolicy } from './deck-policy.ts';

const effects = nodeEffects(temporaryFolder());
const roots = ['addon', 'project'].map((name) => `${effects.root}/${name}`);
// printf 'a()' | openssl dgst -sha256 -binary | base64
const a = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='";

const pageOf = (head: string) => `<head><meta charset="utf-8">\n${head}</head>`;
/** Sources of scripts in the policy of a page; `undefined` if it has none. */
const scriptsOf = (page: string) =>
  /http-equiv="Content-Security-Policy" content="[^"]*script-src ([^;"]*)/u.exec(page)?.[1];

test('the hash of a script is that of its text with the line ends of browsers', () => {
  expect(scriptSource('a()')).toBe(a);
  expect(scriptSource('a\r\nb\rc')).toBe(scriptSource('a\nb\nc'));
});

test('a page without scripts lets none run, and each hash stands once', () => {
  expect(scriptsOf(policyElement(closedPage, []))).toBe("'none'");
  expect(scriptsOf(policyElement(closedPage, [a, a]))).toBe(a);
});

test('import maps and the scripts of the project run, and no other', async () => {
  await effects.write('project/index.html', '<body><script>\n a()\n</script></body>');
  const map = '{"imports":{}}';
  const page = pageOf(`<script type="importmap">${map}</script><script>a()</script><script>b()</script>`);
  expect(scriptsOf(await withPolicy(page, roots))).toBe(`'self' ${scriptSource(map)} ${a}`);
});

test('a policy of the project stays alone; one in a comment or in a text is none', async () => {
  const own = `<meta http-equiv="Content-Security-Policy" content="img-src https:">`;
  const page = pageOf(`<meta name="description" content="${own.replaceAll('"', '&quot;')}">`);
  await effects.write('project/index.html', `<head><!-- ${own} --></head>`);
  expect(scriptsOf(await withPolicy(page, roots))).toBe("'self'");
  await effects.write('project/index.html', `<head>${own}</head>`);
  expect(await withPolicy(page, roots)).toBe(page);
  expect(withModulePolicy(page, 'a()')).toBe(page);
});

test('in one file, the module script runs by its hash and no file does', async () => {
  await effects.write('project/index.html', '<body></body>');
  const page = withModulePolicy(await withPolicy(pageOf(''), roots), 'a()');
  expect(scriptsOf(page)).toBe(a);
});
