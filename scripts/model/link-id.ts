import type { Polarity } from './model.ts';

const escapeId = (id: string) => id.replace(/[%>:]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);

/** The id of a link, `from>to:+`, with `%`, `>` and `:` of the factors' ids percent-encoded. */
export const linkId = (from: string, to: string, polarity: Polarity): string =>
  `${escapeId(from)}>${escapeId(to)}:${polarity}`;
