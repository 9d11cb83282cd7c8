/** Writes the page on which coders settle their differences. */
import type { Coding, Comparison } from '../analysis/index.ts';
import { bundleScript, deckStyle, readBeside } from '../board/page-parts.ts';
import type { Effects } from '../effects.ts';
import type { Decisions } from './decisions.ts';
import { emitAgreementPage } from './emit-page.ts';
import { agreementView } from './page-view.ts';

/** What the page shows. */
export interface PageContent {
  /** All codings, that of the deck first. */
  readonly codings: readonly Coding[];
  /** The codings compared. */
  readonly comparison: Comparison;
  /** Decisions made before; `undefined` if there are none. */
  readonly decisions?: Decisions | undefined;
}

/** Writes the page to a file: one HTML document that loads nothing. */
export async function writeAgreementPage(
  file: string,
  { codings, comparison, decisions }: PageContent,
  effects: Effects,
): Promise<void> {
  const [tokens, css, script] = await Promise.all([
    deckStyle(),
    readBeside('agreement/agreement.css'),
    bundleScript('agreement/page', 'claimdeckAgreement'),
  ]);
  const view = agreementView(codings, comparison, decisions);
  await effects.write(file, emitAgreementPage(view, { style: `${tokens}\n${css}`, script }));
}
