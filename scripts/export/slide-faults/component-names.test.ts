/** Names of unknown components, and of those that there are. */
import { expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { nameComponents } from './component-names.ts';
import { faultDiagnostics, type PageFault } from './page-faults.ts';

const effects = nodeEffects(temporaryFolder());
const files = { markdown: 'slides/d/talk.md' };

/** Name and nearest name of unknown elements of the second slide. */
async function namesOf(...elements: string[]) {
  await effects.write('slides/d/addon/components/HarvestYear.vue', '<template/>');
  await effects.write('slides/d/components/charts/price-line.vue', '<template/>');
  await effects.write('slides/d/more.md', '<OwnPricLine/> <Price-Lin /> <PricLine /> <Harvestyear></Harvestyear>\n');
  await effects.write(files.markdown, "---\naddons: ['@/addon']\n---\n\n# A\n\n---\nsrc: ./more.md\n---\n");
  const faults = elements.map((name): PageFault => ({ slide: 2, code: 'E_RENDER_COMPONENT', what: name }));
  const named = await nameComponents(faults, files, effects);
  return faultDiagnostics(named, files.markdown, () => '').map(({ actual, expected }) => [actual, expected]);
}

test('an unknown component has its spelling, and the nearest name', async () => {
  expect(await namesOf('<pricline>', '<harvestyear>')).toEqual([
    ['<PricLine>', 'PriceLine'],
    ['<Harvestyear>', 'HarvestYear'],
  ]);
});

test('names with hyphens are compared with names with hyphens, those of Slidev and Claimdeck too', async () => {
  expect(await namesOf('<price-lin>', '<v-clik>', '<map-explore>', '<v-swich>')).toEqual([
    ['<Price-Lin>', 'price-line'],
    ['<v-clik>', 'v-click'],
    ['<map-explore>', 'map-explorer'],
    ['<v-swich>', 'v-switch'],
  ]);
});

test('an element that is near to none has the names that there are, and an icon is as it was', async () => {
  expect(await namesOf('<x>', 'i-mdi-none')).toEqual([
    ['<x>', expect.stringMatching(/^PriceLine, HarvestYear, DeckFrame/u)],
    ['i-mdi-none', undefined],
  ]);
});
