/** The command `doctor`. Lists versions and the browsers that start. Exit code 3 when no browser starts. */
import { browserCandidates } from '../browser/index.ts';
import { packageFile } from '../files/package-files.ts';
import { listDecks } from '../project/data/find-deck.ts';
import { toTable } from '../terminal/table.ts';
import type { BrowserArguments, Command } from './command.ts';

const packages = ['@slidev/cli', '@slidev/theme-default', 'mermaid', 'playwright-core', '@sparticuz/chromium'];

/** Runs `doctor`. */
export const doctor: Command<BrowserArguments> = async ({ browser: choice }, effects) => {
  const rows: string[][] = [['what', 'state', 'found']];
  rows.push(['Node', 'ok', process.versions.node]);
  for (const name of packages) {
    const text = await effects.readText(packageFile(`${name}/package.json`) ?? name);
    rows.push([
      name,
      text ? 'ok' : 'missing',
      text ? String((JSON.parse(text) as { version: string }).version) : 'reinstall Claimdeck',
    ]);
  }
  let used: string | undefined;
  for (const { name, open } of await browserCandidates(choice, effects)) {
    try {
      const browser = await open();
      const version = browser.version();
      await browser.close();
      rows.push([`browser ${name}`, used === undefined ? 'used' : 'ok', version]);
      used ??= name;
    } catch (error) {
      rows.push([`browser ${name}`, 'missing', ((error as Error).message.split('\n')[0] ?? '').slice(0, 70)]);
    }
  }
  rows.push(['decks', 'ok', (await listDecks(effects)).join(', ') || 'none below data/']);
  effects.print(toTable(rows));
  if (used !== undefined) return 0;
  effects.tell(
    'No browser starts. On Linux x64 the package @sparticuz/chromium has one; elsewhere install Google Chrome or Microsoft Edge, or name one with --browser.',
  );
  return 3;
};
