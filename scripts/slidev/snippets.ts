/** Snippets of slides, which show a file or a region of it, in Slidev's syntax. */

/** A snippet, `<<< @/file.ts#region ts {1,2}`: the first group is the path, the second the region. */
export const snippetLine = /^[ \t]*<<<[ \t]*(\S.*?)(?:#([\w-]+))?[ \t]*(?:[ \t]\S+?)?[ \t]*(?:\{.*)?$/mu;

/** A line that begins or ends a region, in the comments of the languages that Slidev knows. */
const regionMark =
  /^\s*(?:(?:\/\/|<!--|#)\s*#?|(?:\/\*|\(\*)\s*#|(?:--|::|@?REM)\s*#|#pragma\s+)([eE]nd ?)?[rR]egion\b\s*(.*?)\s*(?:(?:-->|\*\/|\*\)).*)?$/u;

/** Names of the regions of a file that begin and end. */
export function regionsOf(code: string): string[] {
  const marks = code.split(/\r?\n/u).flatMap((line) => {
    const [, end, name] = regionMark.exec(line) ?? [];
    return name === undefined ? [] : [{ isEnd: end !== undefined, name }];
  });
  const isWhole = ({ isEnd, name }: (typeof marks)[number], i: number) =>
    !isEnd && name !== '' && marks.slice(i + 1).some((mark) => mark.isEnd && [name, ''].includes(mark.name));
  return marks.filter(isWhole).map(({ name }) => name);
}
