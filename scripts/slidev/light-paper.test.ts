import { expect, test } from 'vitest';
import { withLightPaper } from './light-paper.ts';

test('settings of Slidev are light where the page is printed; a module of another form is left as it is', async () => {
  const light = withLightPaper('\nexport default {"colorSchema":"dark","title":"export default {"}\n')!;
  const schema = async (hash: string) => {
    const settings = light.replace('globalThis.location?.hash', JSON.stringify(hash));
    const module = (await import(`data:text/javascript,${encodeURIComponent(settings)}`)) as {
      default: { colorSchema: string };
    };
    return module.default.colorSchema;
  };
  expect([await schema('#/print?print=true'), await schema('#/2')]).toEqual(['light', 'dark']);
  expect(withLightPaper('export { configs as default }')).toBeUndefined();
});
