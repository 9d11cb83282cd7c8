/** Chinese sentences of findings, without a full stop, and their remarks. */
import type { RingKind, Uncounted, Voices } from '../kinds.ts';
import { links, saidBy, voiceOf } from './links.ts';
import { listed, quoted } from './lists.ts';

const loopKinds: Record<RingKind, string> = {
  reinforcing: '增强型',
  balancing: '调节型',
  mixed: '依符号而定',
  unknown: '类型不明',
};

/** Some of all things: `9条联系中有2条`; `唯一的一条联系` or `全部2条联系` if they are all. `noun` begins with `measure`. */
const allOrSome = (some: number, all: number, noun: string, measure: string) =>
  some < all ? `${all}${noun}中有${some}${measure}` : all === 1 ? `唯一的一${noun}` : `全部${all}${noun}`;

const answered = (places: readonly string[]) => (places.length === 0 ? '' : `；${listed(places)}作出回答`);

/** Sentences of findings, by rule. */
export const findings = {
  disputed: {
    sentence: (from: string, to: string, answers: readonly string[]) =>
      `文本既说${from}使${to}上升，又说其使之下降${answered(answers)}`,
    remark: (held: number) =>
      held === 0
        ? '文本两者皆有断言；两者都予保留，不作抵消。'
        : `${held === 1 ? '其中之一' : '两者都'}是文本转述的行为者信念或目标；两者都予保留，效应只计作者本人的断言。`,
    asserted: saidBy,
    assertedToo: (actors: readonly string[]) => `${listed(actors)}也这样认为`,
    denial: ({ authors, actors }: Voices, isOwn: boolean) => {
      if (authors === undefined) return `${listed(actors)}予以否定`;
      const own = `${voiceOf(authors)}${isOwn ? '在别处又' : ''}予以否定`;
      return actors.length === 0 ? own : `${own}，${listed(actors)}也予以否定`;
    },
    deniedToo: (actors: readonly string[]) => `${listed(actors)}也予以否定`,
    denied: (sides: readonly string[], answers: readonly string[]) => `${links.sides(sides)}${answered(answers)}`,
    remarkOfDenied: (isHeld: boolean) =>
      `两者都予保留：被否定者画有删除线，效应只计${isHeld ? '作者本人的断言' : '所断言的联系'}。`,
  },
  indeterminate: {
    one: (factor: string, outcome: string) => `${factor}沿不同路径既使${outcome}上升，又使其下降`,
    several: (factors: number, outcome: string, answered = 0) =>
      `${factors}个因素沿不同路径既使${outcome}上升，又使其下降${answered > 0 ? `（另有${answered}个已由文本作答）` : ''}`,
    remark: '由正负两种路径推导而来；文本中没有段落权衡二者的轻重。',
  },
  turn: {
    sentence: (
      factor: string,
      changes: readonly { readonly sign: '+' | '-'; readonly section: string }[],
      outcome: string,
    ) =>
      `${factor}对${outcome}的作用发生逆转：${changes.map((c) => `在${quoted(c.section)}中使其${c.sign === '+' ? '上升' : '下降'}`).join('，')}`,
    remark: '符号取自各节自身图中的总效应。',
  },
  balance: {
    sentence: (sections: readonly string[], outcome: string) =>
      sections.length === 0
        ? `没有一节中使${outcome}下降的因素多于使其上升的因素`
        : `使${outcome}下降的因素多于使其上升的因素，见于${listed(sections.map(quoted))}`,
    remark: (lowPole: readonly string[]) =>
      lowPole.length === 0
        ? '只计因素的数目，不计其强度。'
        : `只计因素的数目，不计其强度；在文本中处于低位的因素：${lowPole.join('、')}。`,
  },
  loops: {
    sentence: (kinds: readonly { readonly kind: RingKind; readonly count: number }[], isLowerBound: boolean) =>
      `论证自成${isLowerBound ? '至少' : ''}${kinds.reduce((n, k) => n + k.count, 0)}个反馈回路：${kinds.map((k) => `${loopKinds[k.kind]}${k.count}个`).join('，')}`,
    remark: '回路说明原因如何返回自身，而非快慢或远近；由此不能作出预测。',
  },
  noLoop: {
    sentence: '没有反馈回路：文本未说有任何因素反作用于自身的原因',
    remark: '这也是一项发现：论证以链条展开，其原因始终在链条之外。',
  },
  gate: {
    sentence: (factors: number, gate: string, outcome: string) =>
      `${factors}个因素只有经由${quoted(gate)}才能到达${quoted(outcome)}`,
    remark: (factors: readonly string[], outcome: string) =>
      `没有该因素，${listed(factors)}就不再到达${quoted(outcome)}。`,
  },
  crossPassage: {
    sentence: (factors: number, sections: readonly number[], outcome: string) =>
      `没有段落完整道出：${factors}个因素凭借由${sections.length > 3 ? `${sections.length}节` : listed(sections.map((s) => `第${s}节`))}拼接而成的链条到达${quoted(outcome)}`,
    remark: (path: readonly string[]) => `按最短路径计，最长的链条有${path.length - 1}条联系：${path.join(' › ')}。`,
  },
  silent: {
    sentence: (silent: number, all: number, outcome: string) =>
      `${allOrSome(silent, all, '个因素', '个')}，文本未将其作用引至${quoted(outcome)}`,
    remark: (ends: readonly string[], { following, denied }: Uncounted, outcome: string) =>
      `文本止于${listed(ends)}。读者若迈出最后一步，便是独自迈出。${following === 0 ? '' : `由${quoted(outcome)}引出的${following}个因素不计在内。`}${denied === 0 ? '' : `通往${quoted(outcome)}之路被否定的${denied}个因素不计在内。`}`,
  },
  implied: {
    sentence: (direct: number, explicit: number, outcome: string) =>
      `通向${quoted(outcome)}的${direct}条直接联系中，${explicit === 0 ? '无一明示，均为暗示' : `${explicit}条为明示，其余为暗示`}`,
    remark: (explicit: readonly string[]) => `明示：${explicit.join('、') || '无'}。其余之处，更严格的读者可能止步。`,
  },
  singlePassage: {
    sentence: (effects: number, single: number, outcome: string) =>
      single === effects
        ? `对${quoted(outcome)}的${effects}项作用全都系于只提到一次的联系`
        : `对${quoted(outcome)}的${effects}项作用中有${single}项系于只提到一次的联系`,
    remark: (repeated: readonly { readonly from: string; readonly to: string }[]) =>
      repeated.length === 0
        ? '没有任何联系在两个段落中得到断言。'
        : `不止一次提到：${repeated.map((l) => `${l.from} › ${l.to}`).join('、')}。`,
  },
  reported: {
    sentence: (held: number, all: number) => `据文本所述，${allOrSome(held, all, '条联系', '条')}是行为者的看法或目标`,
    remark: (_held: number, actors: readonly string[]) =>
      `持有者：${actors.join('、')}。所述为看法或目标，而非实际发生之事。`,
  },
  conditional: {
    sentence: (conditional: number, all: number) => `${allOrSome(conditional, all, '条联系', '条')}仅在一定条件下成立`,
    remark: (conditions: readonly string[]) =>
      `${conditions.length === 0 ? '编码未引述该条件。' : `用文本的话说：${conditions.map(quoted).join('、')}。`}效应与回路照常计入这些联系。`,
  },
  denied: {
    sentence: (links: number, authors: number) => `${voiceOf(authors)}转述了${links}条联系并予以否定`,
    remark: '被否定的联系以删除线画出；效应、回路、对比和指标均不计入。',
  },
};
