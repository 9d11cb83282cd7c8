/** Keeps short prefixes and numbers with their words at line ends: `re-election`, `COVID-19`. CSS has no property for it. */

/** A word with a hyphen after at most four letters, or before a number. */
const joined = /(?<![\p{L}\p{N}-])(?:\p{L}{1,4}-\p{L}+|\p{L}+-\p{N}+)/gu;

/**
 * Wraps each such word of an element in a span that does not break. The text stays as it is, also when copied. In a grid or
 * a flex box the span would be an item of its own: texts there are left alone.
 */
export function keepWhole(element: Element): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    // The style is asked for last: the browser computes it for the whole page after each slide that is added.
    if (text.data.search(joined) !== -1 && !/grid|flex/u.test(getComputedStyle(text.parentElement!).display))
      texts.push(text);
  }
  for (const text of texts)
    for (const { 0: word, index } of [...text.data.matchAll(joined)].reverse()) {
      const part = text.splitText(index);
      part.splitText(word.length);
      const span = document.createElement('span');
      span.className = 'whole';
      part.replaceWith(span);
      span.append(part);
    }
}
