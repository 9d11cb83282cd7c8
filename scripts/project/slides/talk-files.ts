/** Paths of a talk's files. */

/** Files of a talk; paths are POSIX and relative to the root. */
export interface TalkFiles {
  /** Name of the deck. */
  readonly deck: string;
  /** Id of the talk. */
  readonly talk: string;
  /** The slides as presented, with hand edits. */
  readonly markdown: string;
  /** The slides as last generated, the base of the next merge; committed, so that every clone can merge. */
  readonly record: string;
  /** Folder of the web deck. */
  readonly web: string;
  /** The PDF. */
  readonly pdf: string;
  /** The talk as one HTML file. */
  readonly html: string;
  /** The picture that stands for the talk where its address is shared. */
  readonly cover: string;
}

/** Paths of the files of a talk. */
export const talkFiles = (deck: string, talk: string): TalkFiles => ({
  deck,
  talk,
  markdown: `slides/${deck}/${talk}.md`,
  record: `slides/${deck}/.generated/${talk}.md`,
  web: `dist/${deck}/${talk}`,
  pdf: `dist/${deck}/${talk}.pdf`,
  html: `dist/${deck}/${talk}.html`,
  cover: `dist/${deck}/${talk}.cover.png`,
});

/** Style sheet of a deck's look, written by `generate`; POSIX and relative to the root. */
export const lookFile = (deck: string): string => `slides/${deck}/.generated/look.css`;

/** Preparser setup of a folder that Slidev joins to a deck: the project's, a theme's or an addon's. */
export const preparserFile = (folder: string): string => `${folder}/setup/preparser.ts`;
