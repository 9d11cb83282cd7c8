import { expect, test } from 'vitest';
import { lookCss as style } from './look-css.ts';

const base = { light: { ink: '#1a1c23', paper: '#fbfaf7' }, dark: { ink: '#f2f0ea', paper: '#14171d' } };
const lookCss = (look: Parameters<typeof style>[0]) => style(look, base);

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

test('a title slide in the accent has its colours as values, and the paper as its text', () => {
  const css = lookCss({ titleSlide: 'accent', colours: { light: { accent: '#002147' } } });
  expect(css).toContain(`  .deck-frame.title {
    --paper: #002147;
    --ink: #fbfaf7;
    --quiet: #fbfaf7;
    --accent: #fbfaf7;
    --hairline: #fbfaf7;
    --track: #fbfaf7;
  }
  @media not print {
    html.dark .deck-frame.title {
      --paper: #f2f0ea;
      --ink: #14171d;
`);
});

test('a foot is a CSS string, whatever it holds', () => {
  expect(lookCss({ foot: 'A "B" \\ </style>' })).toContain('content: "A \\"B\\" \\\\ \\3c /style>";');
});

test('each scheme has its logo, and prints that of the light one', () => {
  expect(lookCss({ logo: { file: 'a.svg', dark: 'b.svg', alt: 'X' } })).toContain(`html:not(.dark) .logo.in-dark {
  display: none;
}
@media not print {
  html.dark .logo.in-light {
    display: none;
  }
}
@media print {
  html.dark .logo.in-dark {
    display: none;
  }
}
`);
});

test('fonts come before Claimdeck’s own, which have the letters that they lack', () => {
  const css = style({ fonts: {} }, base, { text: '@font-face {}', labels: '@font-face {}' });
  expect(css).toContain(`@font-face {}
:root {
  --first-serif: "Deck text", "Source Serif 4", "Noto Serif Variable";
}
@font-face {}
:root {
  --first-sans: "Deck labels", "Inter";
}
`);
});
