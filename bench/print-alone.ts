/** Prints an HTML file with Chromium, and does nothing else: `node print-alone.ts FILE.html OUT.pdf BROWSER`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchDevtools } from '../scripts/browser/devtools.ts';
import { launchArguments } from '../scripts/browser/executable.ts';
import { slideGeometry } from '../scripts/geometry.ts';

const { canvas } = slideGeometry;
const [file, out, executable] = process.argv.slice(2) as [string, string, string];
const browser = launchDevtools(executable, [...launchArguments(), '--allow-file-access-from-files']);
const page = await browser.openSession();
await page.send('Page.navigate', { url: pathToFileURL(path.resolve(file)).href });
await page.send('Runtime.evaluate', {
  expression: `new Promise((loaded) => document.readyState === 'complete' ? loaded() : addEventListener('load', loaded))
    .then(() => Promise.all([...document.fonts].map((face) => face.load().catch(() => {}))))
    .then(() => Promise.all([...document.images].map((image) => image.decode().catch(() => {}))))`,
  awaitPromise: true,
});
const { data } = (await page.send('Page.printToPDF', {
  printBackground: true,
  preferCSSPageSize: true,
  ...{ paperWidth: canvas.width / 96, paperHeight: canvas.height / 96 },
  ...{ marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 },
  generateTaggedPDF: true,
})) as { data: string };
writeFileSync(out, Buffer.from(data, 'base64'));
await browser.close();
