/** The rules for causal maps. */
import { drawMap } from '../diagrams/index.ts';
import { litAt } from '../diagrams/lit-parts.ts';
import { mapShape } from '../geometry.ts';
import { mapLayout, slideScale } from '../layout/index.ts';
import { type Finding, quoted, type Rule, toNumber } from './fault.ts';
import { limits } from './limits.ts';
import type { SlideSource } from './slide-source.ts';

const nameOf = ({ id, label }: { readonly id: string; readonly label: string }) =>
  label.length > 1 ? `${id} ${quoted(label)}` : id;

/** At each click the lit parts are at full opacity, and all others are dimmed. */
const ghosts: Rule = (state, source) =>
  state.seen.maps.flatMap((map, i) => {
    const written = source.maps[i];
    if (!written) return [];
    const lit = litAt(written, state.click);
    return [map.nodes, map.links].flatMap((parts) => {
      const reference = Math.max(1, ...parts.map((p) => p.fullContrast));
      const wronglyDimmed = parts.filter((p) => lit.has(p.id) && (p.marked || p.opacity < limits.litOpacity));
      const wronglyLit = parts.filter((p) => !lit.has(p.id) && p.contrast > 1 + (reference - 1) * limits.ghostShare);
      const dimFaults = wronglyDimmed.map(
        (p): Finding => ({
          code: 'E_RENDER_GHOST',
          key: `dim ${p.id}`,
          message: `${nameOf(p)} is dimmed at click ${state.click}, at which its step is lit.`,
          actual: `opacity ${toNumber(p.opacity)}`,
          expected: 'opacity 1',
        }),
      );
      const litFaults = wronglyLit.map(
        (p): Finding => ({
          code: 'E_RENDER_GHOST',
          key: `bright ${p.id}`,
          message: `${nameOf(p)} is lit at click ${state.click}, at which it must be dimmed.`,
          actual: `contrast ${toNumber(p.contrast)} : 1`,
          expected: `at most ${toNumber(1 + (reference - 1) * limits.ghostShare)} : 1; lit parts have ${toNumber(reference)} : 1`,
        }),
      );
      return [...dimFaults, ...litFaults];
    });
  });

/** Dimmed parts can still be seen. */
const faintGhosts: Rule = (state, source) =>
  state.seen.maps.flatMap((map, i) => {
    const written = source.maps[i];
    const lit = written ? litAt(written, state.click) : undefined;
    return [...map.nodes, ...map.links]
      .filter((p) => lit && !lit.has(p.id) && p.contrast < limits.graphicsContrast - 0.005)
      .map((p): Finding => {
        const message = `${nameOf(p)} is too faint at click ${state.click}, at which it is dimmed.`;
        const [actual, expected] = [`${toNumber(p.contrast)} : 1`, `at least ${limits.graphicsContrast} : 1`];
        return { code: 'E_RENDER_GHOST_FAINT', key: p.id, message, actual, expected };
      });
  });

const factors: Rule = (state, source) => {
  if (/\boverview\b/iu.test(source.raw)) return [];
  return state.seen.maps
    .filter((m) => m.nodes.length > limits.factors)
    .map((m) => ({
      code: 'E_RENDER_FACTORS',
      key: '',
      message: 'The map has too many factors.',
      actual: `${m.nodes.length} factors`,
      expected: `at most ${limits.factors}, or the word “overview” on the slide`,
    }));
};

const things = { sign: 'the sign', line: 'the line' } as const;

/** Signs touch neither other signs nor lines of other links. */
const signs: Rule = ({ seen }) =>
  seen.maps.flatMap((map, i) =>
    map.signs
      .filter((s) => s.gap < limits.signGap && (s.what === 'line' || s.id < s.other))
      .map(
        (s): Finding => ({
          code: 'E_RENDER_SIGN_CLOSE',
          key: `${i} ${s.id} ${s.other} ${s.what}`,
          message: `The sign of ${s.id} is too close to ${things[s.what]} of ${s.other}.`,
          actual: `${toNumber(s.gap)} px`,
          expected: `at least ${limits.signGap} px`,
        }),
      ),
  );

const percent = (share: number) => Math.round(share * 100);

/** Largest size of the labels of a map, in px: a row of few boxes is as wide as its box at less than the largest scale. */
const largestLabel = (written: SlideSource['maps'][number] | undefined) =>
  written === undefined ? limits.largestLabel : mapShape.fontSize * slideScale(drawMap(written, mapLayout));

/** A map fills its box, in whole percent, unless its labels are as large as they can be. */
const fill: Rule = ({ seen }, { maps }) =>
  seen.maps.flatMap((m, i): Finding[] => {
    if (percent(m.fill) >= percent(limits.mapFill)) return [];
    const largest = largestLabel(maps[i]);
    if (m.labelSize >= largest - 0.5) return [];
    return [
      {
        code: 'W_RENDER_MAP_SMALL',
        key: '',
        message: 'The map leaves most of its box empty.',
        actual: `${percent(m.fill)} % of the box, labels of ${toNumber(m.labelSize)} px`,
        expected: `at least ${percent(limits.mapFill)} %, or labels of ${toNumber(largest)} px`,
      },
    ];
  });

/** The rules for maps in the order in which their faults are told. */
export const mapRules: readonly Rule[] = [ghosts, faintGhosts, factors, signs, fill];
