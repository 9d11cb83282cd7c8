import { printDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import type { Command } from './command.ts';
import { type GeneratedTalk, generateTalks } from './generate.ts';
import { chooseDeck, requireModel } from './load-deck.ts';

/** Says what was generated, changed, kept and left out. */
export function tellGenerated(talk: GeneratedTalk, effects: Effects): void {
  const slides = talk.plan.slides.filter((s) => !s.appendix);
  const seconds = slides.reduce((n, s) => n + s.seconds, 0);
  effects.tell(
    `${talk.file}: ${talk.state}, ${slides.length} slides and ${talk.plan.slides.length - slides.length} in the appendix, ` +
      `${Math.floor(seconds / 60)} min ${seconds % 60} s of ${talk.plan.minutes} min`,
  );
  if (talk.state === 'changed') effects.tell(`  changed: ${talk.changed.join(', ') || 'frontmatter only'}`);
  if (talk.kept.length > 0) effects.tell(`  kept as changed by hand: ${talk.kept.join(', ')}`);
  for (const { slide, reason } of talk.plan.omitted) effects.tell(`  left out: ${slide} (${reason})`);
}

/** Writes the slides of the talks. */
export const generate: Command = {
  async run({ deck, talk }, effects) {
    const { model, warnings } = await requireModel(await chooseDeck(deck, effects), effects);
    if (warnings.length > 0) effects.tell(printDiagnostics(warnings, effects.isTerminal));
    for (const generated of await generateTalks(model, talk, effects)) tellGenerated(generated, effects);
    return 0;
  },
};
