/** Ids of links. */
import type { Polarity } from './model.ts';

const escapeId = (id: string) => id.replace(/[%>:]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);

/** The id of a link, `from>to:+` or `from>to:+:denied`; `%`, `>` and `:` of the factor ids are percent-encoded. */
export const linkId = (from: string, to: string, polarity: Polarity, isDenied = false): string =>
  `${escapeId(from)}>${escapeId(to)}:${polarity}${isDenied ? ':denied' : ''}`;
