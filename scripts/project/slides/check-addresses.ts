/** Addresses of slides: their ids, and the second ones in `routeAlias`. A link leads to the first slide that has its address. */
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { readSlides } from './read-slides.ts';
import type { TalkFiles } from './talk-files.ts';

/** W_SLIDES_ADDRESS for each slide that has an address of a slide before it. @throws DiagnosticError E_SLIDES_MISSING */
export async function checkAddresses(files: TalkFiles, effects: Effects): Promise<Diagnostic[]> {
  const addresses = (await readSlides(files, effects)).map(({ id, alias }) =>
    [...new Set([id, alias])].filter(Boolean),
  );
  return addresses.flatMap((own, i) =>
    own.flatMap((actual) => {
      const first = addresses.findIndex((others) => others.includes(actual));
      const place = { file: files.markdown, path: `slide ${i + 1}` };
      const message = `Slide ${first + 1} has the same address.`;
      return first === i ? [] : [diagnose('W_SLIDES_ADDRESS', place, message, { actual })];
    }),
  );
}
