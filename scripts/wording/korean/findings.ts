/** Korean sentences of findings, without a full stop, and their remarks. */
import type { RingKind, Uncounted, Voices } from '../kinds.ts';
import { links, saidBy, voiceOf } from './links.ts';
import { listed, object, topic } from './particles.ts';

const loopKinds: Record<RingKind, string> = {
  reinforcing: '강화',
  balancing: '균형',
  mixed: '부호에 따라 다름',
  unknown: '종류 미상',
};

/** Some of all things: `연결 9개 가운데 2개`; `유일한 연결` or `연결 2개 모두` if they are all. */
const allOrSome = (noun: string, some: number, all: number) =>
  some < all ? `${noun} ${all}개 가운데 ${some}개` : all === 1 ? `유일한 ${noun}` : `${noun} ${all}개 모두`;

const answered = (places: readonly string[]) => (places.length === 0 ? '' : `; ${places.join(', ')}에서 답한다`);

/** Sentences of findings, by rule. */
export const findings = {
  disputed: {
    sentence: (from: string, to: string, answers: readonly string[]) =>
      `${topic(from)} ${object(to)} 높인다고도, 낮춘다고도 한다${answered(answers)}`,
    remark: (held: number) =>
      held === 0
        ? '텍스트는 둘 다 주장한다. 둘 다 남겨 두며, 상쇄하지 않는다.'
        : `${held === 1 ? '둘 가운데 하나는' : '둘 다'} 행위자의 믿음이나 목표로 전한 것이다. 둘 다 남겨 두되, 효과에는 저자 자신의 주장만 센다.`,
    asserted: saidBy,
    assertedToo: (actors: readonly string[]) => `${listed(actors)}도 그렇게 말한다`,
    denial: ({ authors, actors }: Voices, isOwn: boolean) => {
      if (authors === undefined) return `${listed(actors)} 측은 이를 부정한다`;
      const voice = `${voiceOf(authors)}${isOwn ? ' 다른 곳에서' : ''}`;
      return actors.length === 0 ? `${voice} 이를 부정한다` : `${voice} 이를 부정하며, ${listed(actors)} 측도 부정한다`;
    },
    deniedToo: (actors: readonly string[]) => `${listed(actors)} 측도 이를 부정한다`,
    denied: (sides: readonly string[], answers: readonly string[]) => `${links.sides(sides)}${answered(answers)}`,
    remarkOfDenied: (isHeld: boolean) =>
      `둘 다 남겨 둔다. 부정된 연결은 취소선으로 그리고, 효과에는 ${isHeld ? '저자 자신의 주장만' : '주장된 연결을'} 센다.`,
  },
  indeterminate: {
    one: (factor: string, outcome: string) =>
      `${topic(factor)} 서로 다른 경로로 ${object(outcome)} 높이기도 하고 낮추기도 한다`,
    several: (factors: number, outcome: string, answered = 0) =>
      `요인 ${factors}개가 서로 다른 경로로 ${object(outcome)} 높이기도 하고 낮추기도 한다${answered > 0 ? ` (텍스트가 답하는 ${answered}개 제외)` : ''}`,
    remark: '부호가 다른 경로에서 도출했다. 어느 쪽이 더 큰지 견주는 대목은 없다.',
  },
  turn: {
    sentence: (
      factor: string,
      changes: readonly { readonly sign: '+' | '-'; readonly section: string }[],
      outcome: string,
    ) =>
      `${topic(factor)} ‘${outcome}’에 대한 영향이 바뀐다: ${changes.map((c) => `‘${c.section}’에서는 ${c.sign === '+' ? '높임' : '낮춤'}`).join(', ')}`,
    remark: '부호는 각 절의 지도 안에서 본 총효과의 부호이다.',
  },
  balance: {
    sentence: (sections: readonly string[], outcome: string) =>
      sections.length === 0
        ? `${object(outcome)} 낮추는 요인이 높이는 요인보다 많은 절은 없다`
        : `${object(outcome)} 낮추는 요인이 높이는 요인보다 많은 곳: ${sections.map((s) => `‘${s}’`).join(', ')}`,
    remark: (lowPole: readonly string[]) =>
      lowPole.length === 0
        ? '요인의 수를 셀 뿐, 그 세기는 재지 않는다.'
        : `요인의 수를 셀 뿐, 그 세기는 재지 않는다. 텍스트에서 낮은 상태로 나오는 요인: ${lowPole.join(', ')}.`,
  },
  loops: {
    sentence: (kinds: readonly { readonly kind: RingKind; readonly count: number }[], isLowerBound: boolean) =>
      `논증은 ${isLowerBound ? '적어도 ' : ''}${kinds.reduce((n, k) => n + k.count, 0)}개의 피드백 고리로 자신에게 되돌아온다: ${kinds.map((k) => `${loopKinds[k.kind]} ${k.count}개`).join(', ')}`,
    remark:
      '고리는 원인이 어떻게 되돌아오는지를 말할 뿐, 얼마나 빨리 또는 얼마나 멀리인지는 말하지 않는다. 예측의 근거가 아니다.',
  },
  noLoop: {
    sentence: '피드백 고리가 없다: 원인에 되돌아 작용한다고 서술된 것이 없다',
    remark: '이것도 하나의 발견이다. 논증은 사슬로 이어지고, 그 원인들은 바깥에 머문다.',
  },
  gate: {
    sentence: (factors: number, gate: string, outcome: string) =>
      `요인 ${factors}개는 오직 ‘${gate}’ 하나를 거쳐 ‘${outcome}’에 이른다`,
    remark: (factors: readonly string[], outcome: string) =>
      `이 요인이 없으면 ${topic(listed(factors))} ‘${outcome}’에 이르지 못한다.`,
  },
  crossPassage: {
    sentence: (factors: number, sections: readonly number[], outcome: string) =>
      `전체를 말하는 대목은 없다: 요인 ${factors}개는 ${sections.length > 3 ? `${sections.length}개 절` : `${sections.join(', ')}절`}에서 이은 사슬로 ‘${outcome}’에 이른다`,
    remark: (path: readonly string[]) =>
      `최단 경로로 볼 때 가장 긴 사슬은 연결 ${path.length - 1}개로 되어 있다: ${path.join(' › ')}.`,
  },
  silent: {
    sentence: (silent: number, all: number, outcome: string) =>
      `텍스트는 ${object(allOrSome('요인', silent, all))} ‘${outcome}’까지 잇지 않는다`,
    remark: (ends: readonly string[], { following, denied }: Uncounted, outcome: string) =>
      `텍스트는 ${listed(ends)}에서 멈춘다. 마지막 한 걸음은 독자 스스로 내딛는 것이다.${following === 0 ? '' : ` ‘${outcome}’에서 비롯되는 요인 ${following}개는 세지 않았다.`}${denied === 0 ? '' : ` ‘${outcome}’에 이르는 길이 부정된 요인 ${denied}개는 세지 않았다.`}`,
  },
  implied: {
    sentence: (direct: number, explicit: number, outcome: string) =>
      `‘${outcome}’에 이르는 직접 연결 ${direct}개 가운데 ${explicit === 0 ? '명시적인 것은 없고 모두' : `${explicit}개만 명시적이고 나머지는`} 함축적이다`,
    remark: (explicit: readonly string[]) =>
      `명시적인 것: ${explicit.join(', ') || '없음'}. 나머지에서는 더 엄격한 독자가 멈출 수 있다.`,
  },
  singlePassage: {
    sentence: (effects: number, single: number, outcome: string) =>
      single === effects
        ? `‘${outcome}’에 대한 효과 ${effects}개 모두가 한 번만 언급된 연결에 달려 있다`
        : `‘${outcome}’에 대한 효과 ${effects}개 가운데 ${single}개가 한 번만 언급된 연결에 달려 있다`,
    remark: (repeated: readonly { readonly from: string; readonly to: string }[]) =>
      repeated.length === 0
        ? '두 대목에서 주장된 연결은 없다.'
        : `두 번 이상 언급된 연결: ${repeated.map((l) => `${l.from} › ${l.to}`).join(', ')}.`,
  },
  reported: {
    sentence: (held: number, all: number) =>
      `텍스트에 따르면 ${topic(allOrSome('연결', held, all))} 행위자의 믿음이나 목표이다`,
    remark: (_held: number, actors: readonly string[]) =>
      `믿음의 주체: ${actors.join(', ')}. 일어난 일이 아니라 믿음이나 목표로 전한 것이다.`,
  },
  conditional: {
    sentence: (conditional: number, all: number) =>
      `${topic(allOrSome('연결', conditional, all))} 조건 아래에서만 성립한다`,
    remark: (conditions: readonly string[]) =>
      `${conditions.length === 0 ? '코딩은 조건을 인용하지 않는다.' : `텍스트의 말: ${conditions.map((c) => `“${c}”`).join(', ')}.`} 효과와 고리는 이 연결도 다른 연결처럼 센다.`,
  },
  denied: {
    sentence: (links: number, authors: number) => `${voiceOf(authors)} 연결 ${links}개를 전하되 부정한다`,
    remark: '부정된 연결은 줄을 그어 지운다. 효과, 고리, 균형, 지표에서는 뺀다.',
  },
};
