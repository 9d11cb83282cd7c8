import { expect, test } from 'vitest';
import { withFileNotice } from './web-talk.ts';

const page = '<!DOCTYPE html><body>\n  <div id="app"></div>\n<script type="module" src="./a.js"></script></body>';

/** What the page's own script puts into #app at an address of this protocol. */
function shownAt(protocol: string): string | undefined {
  const code = /<div id="app"><\/div><script>(.*?)<\/script>/u.exec(withFileNotice(page, '../my talk.pdf'))?.[1] ?? '';
  const app: { innerHTML?: string } = {};
  new Function('location', 'document', code)({ protocol }, { getElementById: () => app });
  return app.innerHTML;
}

test('a deck opened as a file says what to do; from a server it says nothing', () => {
  expect(shownAt('file:')).toContain('or open <a href="../my%20talk.pdf">the PDF</a>.</p>');
  expect(shownAt('https:')).toBeUndefined();
});

test('the rest of the page is as it was', () => {
  expect(withFileNotice(page, 'a.pdf').replace(/<script>.*?<\/script>/u, '')).toBe(page);
});
