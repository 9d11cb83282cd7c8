/** Splits a text into sentences. */

/**
 * An abbreviation at the end of a piece: initials such as `U.S.`, titles, companies, and words of citations. None of them is a
 * word that often ends a sentence: `etc.`, `no.`, `art.`
 */
const abbreviation =
  /(?:^|[\s(“"'])(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Prof|St|Hon|Rev|Gen|Capt|Lt|Sgt|Jr|Sr|Wm|Co|Corpn?|Inc|al|approx|ca|spp?|vs|cf|viz|e\.g|i\.e|ed|eds|vol|ch|fig|figs|sect|paras?|nos|pp?|vgl|bzw|ggf|evtl|sog|Abb|Abs|Anm|Aufl|Bd|Bde|Hrsg|Kap|Nr|Tab)\.)\s*$/iu;

/**
 * A short word with a full stop before a number, as in `Jan. 3`, or a name before a year in brackets, as in `[1949]`. Short
 * words of Korean, which has no capitals, are no abbreviations: most sentences end with one.
 */
const isCited = (before: string, next: string) =>
  (/(?:^|[^\p{L}\p{N}])\p{LC}{1,4}\.\s*$/u.test(before) && /^\p{Nd}/u.test(next)) ||
  (/\.\s*$/u.test(before) && /^[[(]\p{Nd}{4}/u.test(next));

/** Languages in which a number with a full stop is an ordinal: “19. Jahrhundert”. */
const ordinalLanguage = /^(?:cs|da|de|et|fi|hr|hu|is|lv|nb|nn|no|sk|sl|sr|tr)(?:-|$)/iu;
const ordinal = /(?:^|\s)\p{Nd}{1,2}\.\s*$/u;

/** A word and a number, which may end a sentence; without a word it counts a list: “1. Der Zoll fiel. 2. Die Stadt …” */
const wordAndNumber = /\p{L}\s+\p{Nd}+\.\s*$/u;

/** German words that are no nouns: with a capital they begin a sentence, behind a number too: “Es waren 12. Danach …” */
const germanOpening =
  /^(?:Aber|Als|Am|Auch|Auf|Aus|Bei|Da|Dabei|Dadurch|Daher|Damit|Danach|Dann|Darauf|Das|Dass|Dem|Den|Denn|Der|Deshalb|Die|Dies\p{Ll}*|Doch|Dort|Durch|Ein|Eine|Einer|Er|Erst|Es|Für|Hier|Ich|Ihr\p{Ll}*|Im|In|Jede\p{Ll}*|Jedoch|Kein\p{Ll}*|Man|Mit|Nach|Noch|Nur|Obwohl|Schon|Sein|Seit|Sie|So|Solche\p{Ll}*|Trotz\p{Ll}*|Um|Und|Unter|Viele|Von|Vor|Während|Was|Weil|Wenn|Wer|Wie|Wir|Wo|Zu|Zudem|Zum|Zur)(?!\p{L})/u;

/** Marks at the end of a piece that begin the next sentence, as in `离开。“好！”`. */
const opening = /(?<![\p{Ps}\p{Pi}])[\p{Ps}\p{Pi}]+$/u;

/**
 * Marks of footnotes directly behind a sentence, as in `fell.¹ Aid` and `fell.[3] Aid`, with the space behind them. Chinese and
 * Japanese have none: `下降。[3]然后`.
 */
const noteMarks =
  /^(?:[*†‡¹²³⁰⁴-⁹]|\[(?:[^\]\s]{1,3}|\d[\d\s,–-]{1,12})\])+(?:\s+|$|(?=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]))/u;

/** A guillemet at the beginning of a piece, with the space behind it: French has a space before it, `« Oui. » Puis …` */
const guillemet = /^[»›]\s*/u;

/** Guillemets that are opened in a text and not closed; negative in German, where they point inwards. */
const openGuillemets = (text: string) => (text.match(/[«‹]/gu)?.length ?? 0) - (text.match(/[»›]/gu)?.length ?? 0);

/** A quotation behind which, without a space, its sentence goes on: `“왜?”라고`, `“为什么？”他问`. */
const quotation = /[\p{Pf}」』"']$/u;

/** Segmenters by language: each takes longer to make than a quote takes to be split. */
const segmenters = new Map<string | undefined, Intl.Segmenter>();

/**
 * The sentences of a text, trimmed, in order; empty for a text without any. `Intl.Segmenter` breaks after `U.S.` before a
 * capital, after `Bd.` before a number and after `“Why?”` before `he asked`: such pieces are joined. It begins a sentence with
 * the mark of a footnote or a French closing mark, which belong to the sentence before. `language` is a BCP 47 tag.
 */
export function splitSentences(text: string, language?: string): string[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  const hasOrdinals = ordinalLanguage.test(language ?? '');
  const sentences: string[] = [];
  let before = '';
  let opened = '';
  let open = 0;
  for (const piece of segmenter.segment(text)) {
    const whole = opened + piece.segment;
    // Behind `„`, the mark `“` closes a quotation.
    opened = (!whole.includes('„') && opening.exec(whole)?.[0]) || '';
    const closing = (open > 0 && guillemet.exec(whole)?.[0]) || '';
    const isBeside = /\S$/u.test(closing || before);
    const marks = closing + ((isBeside && noteMarks.exec(whole.slice(closing.length))?.[0]) || '');
    open += openGuillemets(piece.segment);
    if (marks !== '') sentences[sentences.length - 1] += marks;
    const segment = whole.slice(marks.length, whole.length - opened.length);
    const isJoined =
      abbreviation.test(before) ||
      (hasOrdinals && ordinal.test(before) && !(wordAndNumber.test(before) && germanOpening.test(segment))) ||
      isCited(before, segment) ||
      (marks === '' && quotation.test(before)) ||
      /^\p{Ll}/u.test(segment);
    if (isJoined && sentences.length > 0) sentences[sentences.length - 1] += segment;
    else sentences.push(segment);
    before = segment;
  }
  if (opened !== '') sentences.push(`${sentences.pop() ?? ''}${opened}`);
  return sentences.map((s) => s.trim()).filter((s) => s !== '');
}
