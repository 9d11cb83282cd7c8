/** Chinese sentences of the slides of analysis: effects, balance, loops, maps. */
import type { EffectSign, LoopKind, Pressures, Sign, Voices } from '../kinds.ts';
import { voiceOf } from './links.ts';
import { joined, listed, quoted } from './lists.ts';

const effectVerbs: Record<EffectSign, string> = {
  '+': '使其上升',
  '-': '使其下降',
  indeterminate: '既使其上升又使其下降',
  unclear: '作用方向未明',
  unsettled: '未能判定',
};
const loopNames: Record<LoopKind, string> = {
  reinforcing: '增强型反馈回路',
  balancing: '调节型反馈回路',
  unknown: '类型不明的反馈回路',
};
const pressureWords: Record<Sign, string> = { '+': '使之上升', '-': '使之下降', '?': '方向未定' };
const derived = '由编码推导，非文本所言';

const pressuresText = ({ raise, lower, indeterminate, unclear, unsettled }: Pressures, outcome: string) =>
  joined([
    `${raise}个因素使${outcome}上升`,
    `${lower}个使其下降`,
    indeterminate > 0 ? `${indeterminate}个兼有两种作用` : '',
    unclear > 0 ? `${unclear}个方向未明` : '',
    unsettled > 0 ? `${unsettled}个未能判定` : '',
  ]);

/** Pressures as told, without full stop. */
const pressText = ({ raise, lower, indeterminate, unclear, unsettled }: Pressures) =>
  [
    `上升${raise}个`,
    `下降${lower}个`,
    indeterminate > 0 ? `双向${indeterminate}个` : '',
    unclear > 0 ? `未定${unclear}个` : '',
    unsettled > 0 ? `未决${unsettled}个` : '',
  ]
    .filter((x) => x !== '')
    .join('，');

/** Sentences of the slides of analysis. */
export const analysis = {
  effects: {
    headline: (pressures: Pressures, outcome: string) => `总体上，${pressuresText(pressures, outcome)}`,
    group: (sign: EffectSign, factors: number) => `${factors}个${effectVerbs[sign]}`,
    ways: (direct: number, indirect: number) =>
      joined([direct > 0 ? `${direct}个直接作用` : '', indirect > 0 ? `${indirect}个经由其他因素` : '']),
    remark: (outside: number) =>
      `沿每条路径将符号相乘；回路分析的均衡是另一个问题。${outside > 0 ? `${outside}个因素没有路径。` : ''}`,
    held: (factors: number) => `另有${factors}个仅为行为者的看法或目标。`,
    asTold: (told: Pressures) => `按文本所述，低位的反转：${pressText(told)}。`,
    say: (outcome: string, groups: readonly { readonly sign: EffectSign; readonly total: number }[], remark: string) =>
      `结果变量是${quoted(outcome)}。各因素中，${groups.map((g) => `${g.total}个${effectVerbs[g.sign]}`).join('，')}。${remark}`,
    deniedDirectly: ({ authors, actors }: Voices) =>
      `直接联系为${listed([...(authors === undefined ? [] : [voiceOf(authors)]), ...actors])}所否定`,
    witness: (path: string, told: string) => `${path}：${told}。`,
  },
  balance: {
    say: (outcome: string, remark: string, sections: string, robustness: string) =>
      `柱形表示在各节自身图中使${quoted(outcome)}上升或下降的因素数目：取总效应的符号，若文本谈的是该因素处于低位的情形，则取反号。数目取决于编码的粗细。${remark}${sections}${robustness}`,
    whole: (told: Pressures) => `按文本所述，全图中：${pressText(told)}。`,
    held: (factors: number) => `未计入：${factors}个仅在行为者的看法或目标中起作用的因素。`,
    columns: ['节', '上升', '下降', '不确定', '未明', '未判定'],
  },
  loop: {
    headline: (kind: LoopKind, factors: readonly string[], through: string) => {
      if (factors.length === 1) return `${loopNames[kind]}：${factors[0]}作用于自身`;
      if (factors.length < 4) return `${loopNames[kind]}：${listed(factors)}`;
      return `${factors.length}个因素的${loopNames[kind]}，经过${through}`;
    },
    label: (loop: number, loops: number, isLowerBound: boolean) =>
      `${loops === 1 && !isLowerBound ? '唯一的闭合联系链' : `${isLowerBound ? '至少' : ''}${loops}条闭合联系链中的第${loop}条`} · ${derived}`,
    labelOfNamed: (kind: LoopKind, loops: number, isLowerBound: boolean) =>
      `${loopNames[kind]}，${loops === 1 && !isLowerBound ? '唯一的闭合联系链' : `${isLowerBound ? '至少' : ''}${loops}条闭合联系链之一`} · ${derived}`,
    counted: (loops: number, isLowerBound: boolean) =>
      loops === 1 && !isLowerBound
        ? '全图中回到起点的联系链仅此一条。'
        : `全图中回到起点的联系链${isLowerBound ? '至少有' : '共'}${loops}条，这是其中一条。`,
    name: loopNames,
    meaning: {
      reinforcing: '循环一周，变化以相同的符号返回，并被推得更远。',
      balancing: '循环一周，变化以相反的符号返回，从而受到抑制。',
      unknown: '文本未定一处符号，回路的类型也因此未定。',
    },
    mixed: '其中部分联系有争议：若取另一符号，同一回路的类型即不同。',
    whole: '有一个段落断言其全部联系。',
    stitched: '没有段落完整道出这一回路：它由多个段落拼接而成。',
    say: (notes: string, path: string, meaning: string, remark: string) =>
      `${notes}${path}，如此周而复始。${meaning}${remark}`,
  },
  map: {
    name: (outcome: string, last?: number) =>
      last === undefined
        ? `各节的直接原因如何作用于${quoted(outcome)}`
        : `直接原因如何作用于${quoted(outcome)}，截至第${last}节`,
    section: (section: string, signs: readonly Sign[]) =>
      `${section}：${signs.map((s) => pressureWords[s]).join('、') || '没有直接原因'}。`,
    soFar: (section: string, pressures: Pressures, outcome: string) =>
      `${section}：${pressuresText(pressures, outcome)}`,
    saySoFar: (added: string, raise: number, lower: number, outcome: string) =>
      `继续之前，先看迄今为止的图。${added}就本节自身的图而言，${raise}个因素使${outcome}上升，${lower}个使其下降。`,
    headline: (pressing: number, sections: number, outcome: string) => {
      if (pressing < sections) return `${sections}节中有${pressing}节作用于${quoted(outcome)}`;
      return sections === 1 ? `唯一的一节作用于${quoted(outcome)}` : `每一节都作用于${quoted(outcome)}`;
    },
    remark: (factors: number, links: number, outcome: string) =>
      `概览：各节的直接原因如何作用于${quoted(outcome)}。全图有${factors}个因素、${links}条联系。`,
    say: (outcome: string) =>
      `每个方框代表一节，汇集该节所断言的${quoted(outcome)}的直接原因，按其作用方向表示：使之上升的因素若减弱，则作用向下。从一个方框出发的几支箭头表示不止一种作用。点击方框可转到该节。`,
  },
};
