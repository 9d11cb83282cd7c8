import { expect, test } from 'vitest';
import { lookCss } from './look-css.ts';

test('a look is custom properties for both schemes; prints are light', () => {
  expect(lookCss({ colours: { light: { ink: '#002147', raises: '#006633' }, dark: { raises: '#6fcf97' } } })).toBe(
    `/* Written by Claimdeck from \`look\` of the deck. Rules of your own go into style.css. */
:root {
  --ink: #002147;
  --plus: #006633;
}
@media not print {
  html.dark {
    --plus: #6fcf97;
  }
}
@media print {
  html.dark {
    --ink: #002147;
    --plus: #006633;
  }
}
`,
  );
});

test('an accent colours headlines, bars of quotes and the progress, except where the reader wants more contrast', () => {
  expect(lookCss({ colours: { light: { accent: '#002147' } } })).toBe(
    `/* Written by Claimdeck from \`look\` of the deck. Rules of your own go into style.css. */
:root {
  --accent: #002147;
}
@media not print {
  html.dark {
    --accent: var(--ink);
  }
}
@media print {
  html.dark {
    --accent: #002147;
  }
}
@media (prefers-contrast: no-preference) and (forced-colors: none) {
  .deck-frame h1 {
    color: var(--accent);
  }
  .deck-frame blockquote {
    border-color: var(--accent);
  }
  .spine i:not(.track) {
    background: var(--accent);
  }
}
`,
  );
});
