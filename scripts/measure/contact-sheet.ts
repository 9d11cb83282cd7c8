/** The contact sheet: all slides in one picture, composed in a browser page. */
import type { Browser } from 'playwright-core';
import { toVueText } from '../emit/index.ts';
import type { SlidePicture } from './measure-talk.ts';

const columns = 5;
const thumbnail = { width: 294, height: 166 };

const style = `body{margin:0;padding:12px;background:#e9e7e1;font:11px/1.3 sans-serif;color:#1a1c23;display:grid;grid-template-columns:repeat(${columns},${thumbnail.width}px);gap:10px}
figure{margin:0}img{display:block;width:${thumbnail.width}px;height:${thumbnail.height}px}figcaption{padding-top:2px;overflow:hidden;white-space:nowrap}`;

/** A PNG of the slides in order, five a row, each with talk and id. */
export async function composeContactSheet(pictures: readonly SlidePicture[], browser: Browser): Promise<Uint8Array> {
  const width = columns * (thumbnail.width + 10) + 14;
  const page = await browser.newPage({ viewport: { width, height: 600 } });
  try {
    const figures = pictures.map(
      ({ id, talk, jpeg }, i) =>
        `<figure><img src="data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}"><figcaption>${i + 1} ${toVueText(`${talk} · ${id}`)}</figcaption></figure>`,
    );
    await page.setContent(`<!doctype html><style>${style}</style>${figures.join('')}`);
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    return await page.screenshot({ fullPage: true });
  } finally {
    await page.close();
  }
}
