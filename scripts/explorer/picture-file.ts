/** The map as a file: an SVG document with the colours and fonts that the page gives it, and a PNG of it. */

/** Properties that shapes and texts keep from the style sheets of the page. */
const kept = {
  shape: ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'paint-order'],
  text: ['fill', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'unicode-bidi'],
} as const;
/** Largest side of a PNG, in px. */
const largestSide = 8000;
/** Pixels of a PNG for each px of the drawing. */
const density = 2;

/** The `@font-face` rules of the page whose fonts are in the page, for the families and weights that texts have. */
function embeddedFonts(texts: readonly Element[]): string {
  const families = texts.map((t) => getComputedStyle(t).fontFamily).join();
  const weights = new Set(texts.map((t) => getComputedStyle(t).fontWeight));
  const isUsed = ({ style }: CSSFontFaceRule) =>
    style.getPropertyValue('src').includes('url("data:') &&
    families.includes(style.getPropertyValue('font-family').replace(/["']/gu, '')) &&
    (weights.has(style.getPropertyValue('font-weight')) || style.getPropertyValue('font-weight').includes(' '));
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule && isUsed(rule))
    .map((rule) => rule.cssText)
    .join('');
}

/** The picture as an SVG document that needs no other file. `background` is a colour. */
export function svgFile(svg: SVGSVGElement, viewBox: string, background: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.removeAttribute('style');
  copy.setAttribute('class', 'causal-map');
  const [own, copies] = [[...svg.querySelectorAll('*')], [...copy.querySelectorAll('*')]];
  own.forEach((element, i) => {
    if (!element.matches('path, rect, circle, text')) return;
    const style = getComputedStyle(element);
    const names = element.matches('text') ? kept.text : kept.shape;
    copies[i]!.setAttribute('style', names.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';'));
  });
  for (const area of copy.querySelectorAll('[data-area]')) area.remove();
  const [x = 0, y = 0, width = 0, height = 0] = viewBox.split(' ').map(Number);
  copy.setAttribute('viewBox', viewBox);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const fonts = document.createElementNS(copy.namespaceURI, 'style');
  fonts.textContent = embeddedFonts(own.filter((element) => element.matches('text')));
  const paper = document.createElementNS(copy.namespaceURI, 'rect');
  for (const [name, value] of Object.entries({ x, y, width, height, fill: background }))
    paper.setAttribute(name, String(value));
  copy.prepend(fonts, paper);
  return new XMLSerializer().serializeToString(copy);
}

/** An SVG document as PNG, drawn by the browser. */
export async function pngFile(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(density, largestSide / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no PNG.'))), 'image/png');
  });
}
