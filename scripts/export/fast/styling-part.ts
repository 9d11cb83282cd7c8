/**
 * What of a module UnoCSS is to look at. It takes every word for a class that may be one, and to find out that a word is none
 * takes it longer than all else that it does: most words of a deck's slides are coordinates and the words of notes.
 */

/** Icons, which are drawings without classes. */
const icons = /^(?:~icons\/|virtual:icons\/)/u;

/** Attributes of a drawing that say where something is. */
const geometry = /\s(?:d|points|transform|viewBox|x|y|dx|dy|[xy][12]|cx|cy|r|rx|ry|data-[\w-]+)="[^"]*"/gu;

/** Words of speaker notes as Slidev keeps them; the tags in them stay. */
const notes = /"(?:note|noteHTML)":"(?:\\.|[^"\\])*"/gu;
const betweenTags = /(^|>)[^<]*/gu;

/** The text of a module with all classes in it, and less of what are none. */
export function stylingPart(code: string, id: string): string {
  if (icons.test(id)) return '';
  if (/__slidev_\d+\.frontmatter$/u.test(id)) return code.replace(notes, (note) => note.replace(betweenTags, '$1 '));
  return code.replace(/<svg\b[\s\S]*?<\/svg>/gu, (svg) => svg.replace(geometry, ''));
}
