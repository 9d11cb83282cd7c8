/** Writes the reader page, which lists a deck's talks and claims. */
import type { Effects } from '../effects.ts';
import { emitReader } from '../emit/index.ts';
import { fullCitation, type Model, shownText } from '../model/index.ts';
import { readSlides, talkFiles } from '../project/talk-files.ts';
import { wordingOf } from '../wording/index.ts';

/** Writes `dist/<deck>/index.html`. It lists the talks whose web deck is built; the files are links relative to the page. */
export async function writeReader(model: Model, effects: Effects): Promise<void> {
  const talks = await Promise.all(
    model.talks.map(async (t) => {
      const files = talkFiles(model.deck, t.id);
      const built = (await effects.size(`${files.web}/index.html`)) !== undefined;
      if (!built) return [];
      const slides = (await readSlides(files, effects)).filter((s) => !s.appendix).length;
      const pdf = (await effects.size(files.pdf)) === undefined ? undefined : `${t.id}.pdf`;
      return [{ title: t.title, minutes: t.minutes, slides, web: `${t.id}/index.html`, pdf }];
    }),
  );
  const { covered, total } = model.coverage;
  const page = emitReader({
    title: model.title,
    language: model.language,
    citation: fullCitation(model.work),
    coverage: wordingOf(model.language).slides.method.coverage(
      covered,
      total,
      model.claims.length,
      model.links.length,
      model.denied.length,
    ),
    talks: talks.flat(),
    sections: model.sections.map((s) => ({
      title: `${s.number}. ${s.title}`,
      claims: s.claims.map((c) => ({
        place: c.place,
        assertion: c.denied ? wordingOf(model.language).links.stance.headline(c.assertion) : c.assertion,
        quote: c.evidence
          .slice(0, 1)
          .map((e) => shownText(model.source, e.exact, e.start))
          .join(''),
      })),
    })),
  });
  await effects.write(`dist/${model.deck}/index.html`, page);
}
