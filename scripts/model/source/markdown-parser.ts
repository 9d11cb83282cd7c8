/** markdown-it, loaded with the first text that needs it: a text with marks of its own and a plain one do not. */
import { createRequire } from 'node:module';
import type MarkdownIt from 'markdown-it';

/**
 * A function that gives a parser, the same at each call. The parser is made at the first call and given to `configure`. The
 * package is loaded as one file, in 7 ms of CPU time; its 76 modules take 32.
 */
export function lazyParser(
  options: { readonly html?: boolean },
  configure: (parser: MarkdownIt) => void,
): () => MarkdownIt {
  let parser: MarkdownIt | undefined;
  return () => {
    if (parser) return parser;
    const Parser: typeof MarkdownIt = createRequire(import.meta.url)('markdown-it/dist/markdown-it.min.js');
    parser = new Parser(options);
    configure(parser);
    return parser;
  };
}
