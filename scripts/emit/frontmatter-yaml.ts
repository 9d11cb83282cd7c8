/** Writes frontmatter as YAML that Slidev's parser reads. */
import { Document, visit } from 'yaml';

/**
 * YAML of a frontmatter, with a final line break. Slidev's parser ends a frontmatter at the first three hyphens, wherever
 * they stand, so text that holds them is quoted and its hyphens are escaped.
 */
export function frontmatterYaml(frontmatter: Readonly<Record<string, unknown>>): string {
  const document = new Document(frontmatter);
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && node.value.includes('---')) node.type = 'QUOTE_DOUBLE';
    },
  });
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return yaml.replace(/-{3,}/gu, (hyphens) => '\\x2d'.repeat(hyphens.length));
}
