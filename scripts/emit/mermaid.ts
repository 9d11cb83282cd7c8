import type { Diagram } from '../plan/index.ts';
import { toMermaidAccessible, toMermaidLabel } from './escape.ts';

const arrow = { '+': '-->', '-': '-.->', '?': '-.->' } as const;
const loopMark = { reinforcing: 'R', balancing: 'B', unknown: '?' } as const;
const sign = { '+': '+', '-': '−', '?': '?' } as const;

/**
 * The Mermaid text of a diagram. The lines after the links are the view: ghosts by class, so that any Mermaid shows
 * them, and comments that Claimdeck reads for ghosted links, links to slides and steps; taken away, all views of a map have the same text.
 */
export function emitMermaid(diagram: Diagram): string {
  const ghostNodes = diagram.ghosts.filter((id) => id.startsWith('n'));
  const ghostLinks = diagram.ghosts.filter((id) => id.startsWith('e'));
  const hasOutcome = diagram.nodes.some((n) => n.outcome);
  const lines = [
    'flowchart LR',
    `  accTitle: ${toMermaidAccessible(diagram.title)}`,
    `  accDescr: ${toMermaidAccessible(diagram.twin) || '-'}`,
    ...diagram.nodes.map((n) => `  ${n.id}["${toMermaidLabel(n.label)}"]`),
    ...diagram.links.map((l) => `  ${l.from} ${l.id}@${arrow[l.polarity]}|"${sign[l.polarity]}"| ${l.to}`),
  ];
  if (diagram.loop) lines.push(`  %% loop: ${loopMark[diagram.loop]}`);
  if (diagram.hub) lines.push('  %% hub');
  if (hasOutcome) {
    lines.push('  classDef outcome fill:#1a1c23,stroke:#1a1c23,color:#ffffff');
    lines.push(
      `  class ${diagram.nodes
        .filter((n) => n.outcome)
        .map((n) => n.id)
        .join(',')} outcome`,
    );
  }
  if (ghostNodes.length > 0) {
    lines.push('  classDef ghost fill:#fbfaf7,stroke:#d9d6cf,color:#a3a09a');
    lines.push(`  class ${ghostNodes.join(',')} ghost`);
  }
  if (ghostLinks.length > 0) lines.push(`  %% ghost: ${ghostLinks.join(' ')}`);
  for (const { id, slide } of diagram.nodes) if (slide !== undefined) lines.push(`  %% link ${id}: ${slide}`);
  diagram.steps.forEach((links, i) => {
    lines.push(`  %% step ${i + 1}: ${links.join(' ')}`);
  });
  return lines.join('\n');
}
