/** Short forms for the elements of a page, and files that it gives to the reader. */

/** The element of an id. Throws if the page has no such element of this type. */
export function byId<E extends HTMLElement>(id: string, type: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${type.name} “${id}”.`);
  return found;
}

/** A copy of the element in a template, with the texts of the parts that the selectors name. */
export function fromTemplate(id: string, texts: Readonly<Record<string, string>>): HTMLElement {
  const copy = byId(id, HTMLTemplateElement).content.firstElementChild?.cloneNode(true) as HTMLElement;
  for (const [selector, text] of Object.entries(texts)) copy.querySelector(selector)?.replaceChildren(text);
  return copy;
}

/** Gives the reader a file to save. `type` is its media type. */
export function download(name: string, type: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // Browsers read the file after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
