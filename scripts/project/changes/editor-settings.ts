/** Settings that keep formatters, editors and Git from rewriting texts and slides of a project. */
import type { Effects } from '../../effects.ts';

/** Settings files, each with the line without which it protects neither slides nor text, and its content in a new project. */
const settings = [
  { file: '.prettierignore', needed: 'slides/', content: '# Prettier rewrites the frontmatter of slides.\nslides/\n' },
  {
    file: '.editorconfig',
    needed: '[slides/**]',
    content: `# Two spaces at the end of a line are a line break in Markdown.
[slides/**]
charset = utf-8
end_of_line = lf
trim_trailing_whitespace = false

# Quotes are found in this text letter for letter.
[data/*/source.txt]
charset = unset
end_of_line = unset
insert_final_newline = unset
trim_trailing_whitespace = false
`,
  },
  {
    file: '.gitattributes',
    needed: 'slides/**',
    content: `# The same line ends on every machine; a text as it is.
slides/** text eol=lf
data/*/source.txt -text
`,
  },
];

/** Whether a line of a settings file begins with `needed`. */
const isIn = (text: string, needed: string) => text.split(/\r?\n/u).some((line) => line.trim().startsWith(needed));

/**
 * Writes `.prettierignore`, `.editorconfig` and `.gitattributes` at the root where they are missing. A file that exists stays
 * as it is: if it does not name the slides, a remark says what to add.
 */
export async function writeEditorSettings(
  effects: Effects,
): Promise<{ readonly files: readonly string[]; readonly remarks: readonly string[] }> {
  const files: string[] = [];
  const remarks: string[] = [];
  for (const { file, needed, content } of settings) {
    const text = await effects.readText(file);
    if (text === undefined) {
      await effects.write(file, content);
      files.push(file);
    } else if (!isIn(text, needed)) {
      const lines = content.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      remarks.push(`${file} does not protect the slides. Add: ${lines.join('; ')}`);
    }
  }
  return { files, remarks };
}
