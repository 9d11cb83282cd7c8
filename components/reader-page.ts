/** URL of the reader of the deck, which the page of a web deck and the server of `dev` name; `undefined` elsewhere. */
export const readerPage: string | undefined =
  import.meta.env['CLAIMDECK_READER'] ?? document.querySelector<HTMLLinkElement>('link[rel="up"]')?.href;
