import { expect, test } from 'vitest';
import { toSinglePage } from './single-page.ts';

const page = `<head>
  <script type="module" crossorigin src="./index-a1.js"></script>
  <link rel="stylesheet" crossorigin href="./style-b2.css">
</head><body><img src="./logo.png"></body>`;

test('script, styles and files stand in the page', () => {
  const urls = new Map(['/logo.png', './logo.png', '../logo.png'].map((name) => [name, 'data:image/png;base64,AA==']));
  const script = 'const a = "/logo.png", b = `./logo.png`, c = "/logo.png.txt", d = "$&";';
  expect(toSinglePage({ page, script, style: 'p{background:url(../logo.png)}', urls })).toBe(`<head>
  <script type="module">const a = "data:image/png;base64,AA==", b = \`data:image/png;base64,AA==\`, c = "/logo.png.txt", d = "$&";</script>
  <style>p{background:url(data:image/png;base64,AA==)}</style>
</head><body><img src="data:image/png;base64,AA=="></body>`);
});

test('no text ends or reopens the element that it stands in', () => {
  const script = 'x = "</script><!-- <script>" + "</SCRIPT>"';
  const html = toSinglePage({ page, script, style: 'p::before{content:"</style>"}', urls: new Map() });
  expect(html).toContain('x = "\\x3C/script>\\x3C!-- \\x3Cscript>" + "\\x3C/SCRIPT>"</script>');
  expect(html).toContain('content:"\\3C /style>"}</style>');
});

test('a page without a module script is an error', () => {
  expect(() => toSinglePage({ page: '<p>', script: '', style: '', urls: new Map() })).toThrow(
    'The page links to no module script.',
  );
});
