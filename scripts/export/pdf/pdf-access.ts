/** What readers with assistive technology find in a PDF beside its tags: XMP metadata, page labels, names of links. */
import type { PdfMetadata, PdfSlide } from './pdf-document.ts';
import { pdfText } from './pdf-file.ts';

/** The element id that a destination name encodes: Chromium percent-encodes it, and PDF names write `%` as `#25`. */
export function anchorOfDestination(name: string): string {
  const address = name.replace(/#([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/**
 * The number tree of page labels: the number of the page's slide, with A before it in the appendix. Pages of one slide have
 * the same label.
 * @see ISO 32000-1, 12.4.2
 */
export function pageLabels(pages: readonly Pick<PdfSlide, 'appendix' | 'number'>[]): string {
  const ranges = pages.flatMap(({ appendix, number }, page) => {
    const last = pages[page - 1];
    const goesOn = last?.appendix === appendix && last.number + 1 === number;
    return goesOn ? [] : [`${page}<</S/D${appendix ? '/P(A)' : ''}/St ${number}>>`];
  });
  return `<</Nums[${ranges.join('')}]>>`;
}

/**
 * A link annotation with `Contents`: the title of the slide that it leads to, or its address. `titles` are by anchor. Other
 * objects, and links to unknown targets, are returned unchanged.
 * @see ISO 14289-1, 7.18.5
 */
export function withLinkContents(object: string, titles: Readonly<Record<string, string>>): string {
  if (!object.endsWith('>>') || !/\/Subtype \/Link\b/u.test(object) || object.includes('/Contents')) return object;
  const destination = /\/Dest \/([^\s/<>[\]()]+)/u.exec(object)?.[1];
  const title = destination === undefined ? undefined : titles[anchorOfDestination(destination)];
  const address = /\/URI \(((?:\\.|[^\\)])*)\)/u.exec(object)?.[1]?.replace(/\\(.)/gu, '$1');
  const contents = title ?? address;
  return contents === undefined ? object : `${object.slice(0, -2)}/Contents ${pdfText(contents)}>>`;
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * The XMP packet of a document as a metadata stream, with the identifier of PDF/UA-1 where `pdfUa` is set.
 * @see ISO 16684-1; ISO 14289-1, 5
 */
export function xmpStream({ title, subject, author, date, language }: PdfMetadata, pdfUa: boolean): string {
  const known = /^\d/u.test(date) ? date : '2000-01-01T00:00:00Z';
  const alternative = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt>`;
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${pdfUa ? '<pdfuaid:part>1</pdfuaid:part>\n' : ''}<dc:format>application/pdf</dc:format>
<dc:title>${alternative(title)}</dc:title>
<dc:description>${alternative(subject)}</dc:description>
${author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>\n`}<dc:language><rdf:Bag><rdf:li>${xml(language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>Claimdeck</pdf:Producer>
<xmp:CreatorTool>Claimdeck</xmp:CreatorTool>
<xmp:CreateDate>${known}</xmp:CreateDate>
<xmp:ModifyDate>${known}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  const bytes = Buffer.from(packet, 'utf8').toString('latin1');
  return `<</Type/Metadata/Subtype/XML/Length ${bytes.length}>>\nstream\n${bytes}\nendstream`;
}
