/** Addresses within the reader page: the fragment of `#/claim/ID` is the id of an element, so links work without a script. */
import { toHtml } from '../emit/index.ts';

/** What has an address on the page. */
export type AddressKind = 'section' | 'claim' | 'quote' | 'link' | 'factor' | 'statement' | 'finding';

/** The `id` attribute of a part of the page, such as `id="/claim/x"`. */
export const idOf = (kind: AddressKind, id: string | number): string => `id="${toHtml(`/${kind}/${id}`)}"`;

/** The `href` attribute of a link to a part of the page, such as `href="#/claim/x"`. */
export const hrefTo = (kind: AddressKind, id: string | number): string =>
  `href="${toHtml(encodeURI(`#/${kind}/${id}`))}"`;

/** Id of a quote of a claim, in which `number` is 1-based. */
export const quoteId = (claim: string, number: number): string => `${claim}/${number}`;
