/** `generate`: data → slides/<deck>/<talk>.md; a slide changed by hand is kept, or is an error where the data changed too. */
import { parse } from '@slidev/parser';
import { analyse } from '../analysis/index.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { bodyHash, emitSlides, joinSlides, type SlideText } from '../emit/index.ts';
import type { Model } from '../model/index.ts';
import { type DeckPlan, planTalk } from '../plan/index.ts';
import { chooseTalks } from './choose-talks.ts';

export interface GeneratedTalk {
  readonly plan: DeckPlan;
  /** Relative to the root. */
  readonly file: string;
  readonly state: 'new' | 'changed' | 'unchanged';
  /** Ids of slides whose text differs from before. */
  readonly changed: readonly string[];
  /** Ids of slides changed by hand, kept. */
  readonly kept: readonly string[];
}

interface ExistingSlide {
  readonly id: string;
  readonly generated: string;
  readonly frontmatter: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Plans of the talks of a deck, or of one. @throws DiagnosticError E_TALK_UNKNOWN */
export function planTalks(model: Model, talk: string | undefined): DeckPlan[] {
  const talks = chooseTalks(model, talk);
  const analysis = analyse(model);
  return talks.map((t) => planTalk(model, analysis, t));
}

async function readExisting(file: string, effects: Effects): Promise<ExistingSlide[]> {
  const text = await effects.readText(file);
  if (text === undefined) return [];
  const unix = text.replace(/\r\n?/gu, '\n');
  const lines = unix.split('\n');
  const { slides } = await parse(unix, file);
  return slides.map((s) => ({
    id: String(s.frontmatter['id'] ?? ''),
    generated: String(s.frontmatter['generated'] ?? ''),
    frontmatter: s.frontmatter,
    // Notes included, which the parser takes off the content.
    body: lines.slice(s.contentStart, s.end).join('\n').trim(),
  }));
}

/** Merges the slides as generated with those on disk. */
function mergeSlides(file: string, generated: readonly SlideText[], existing: readonly ExistingSlide[]) {
  const faults: Diagnostic[] = [];
  const kept: string[] = [];
  const byId = new Map(existing.map((s) => [s.id, s]));
  const isEdited = (s: ExistingSlide) => s.generated === '' || bodyHash(s.body) !== s.generated;
  const slides: { frontmatter: Readonly<Record<string, unknown>>; body: string }[] = generated.map((slide) => {
    const before = byId.get(slide.id);
    if (!before || !isEdited(before) || before.body === slide.body) return slide;
    if (before.generated !== slide.frontmatter['generated'])
      faults.push(
        diagnose(
          'E_SLIDE_EDITED',
          { file, path: slide.id },
          'The slide was changed by hand, and its data have changed as well.',
          {
            actual: before.body.split('\n').slice(0, 3).join(' '),
          },
        ),
      );
    kept.push(slide.id);
    return { frontmatter: slide.frontmatter, body: before.body };
  });
  const ids = new Set(generated.map((s) => s.id));
  existing.forEach((slide, i) => {
    if (ids.has(slide.id) || !isEdited(slide)) return;
    const previous = existing
      .slice(0, i)
      .reverse()
      .find((s) => ids.has(s.id));
    const at = previous ? generated.findIndex((s) => s.id === previous.id) + 1 : slides.length;
    slides.splice(at + kept.filter((k) => k.startsWith('(own)')).length, 0, {
      frontmatter: slide.frontmatter,
      body: slide.body,
    });
    kept.push(`(own) ${slide.body.split('\n')[0] ?? ''}`);
  });
  return { slides, kept, faults };
}

/** Writes the talks' slides, each file whole or not at all. @throws DiagnosticError E_SLIDE_EDITED for all talks at once */
export async function generateTalks(
  model: Model,
  talk: string | undefined,
  effects: Effects,
): Promise<GeneratedTalk[]> {
  const prepared = await Promise.all(
    planTalks(model, talk).map(async (plan) => {
      const file = `slides/${plan.deck}/${plan.talk}.md`;
      const existing = await readExisting(file, effects);
      const merged = mergeSlides(file, emitSlides(plan), existing);
      return { plan, file, existing, ...merged, text: joinSlides(merged.slides) };
    }),
  );
  const faults = prepared.flatMap((p) => p.faults);
  if (faults.length > 0) throw new DiagnosticError(faults, 1);
  return Promise.all(
    prepared.map(async ({ plan, file, existing, slides, kept, text }): Promise<GeneratedTalk> => {
      const before = await effects.readText(file);
      if (before !== text) await effects.write(file, text);
      const bodies = new Map(existing.map((s) => [s.id, s.body]));
      const changed = slides.flatMap((s) => {
        const id = String(s.frontmatter['id'] ?? '');
        return id !== '' && bodies.get(id) !== s.body ? [id] : [];
      });
      return {
        plan,
        file,
        changed,
        kept,
        state: before === undefined ? 'new' : before === text ? 'unchanged' : 'changed',
      };
    }),
  );
}
