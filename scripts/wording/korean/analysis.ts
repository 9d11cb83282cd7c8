/** Korean sentences of the slides of analysis: effects, balance, loops, maps. */
import type { EffectSign, LoopKind, Pressures, Sign, Voices } from '../kinds.ts';
import { voiceOf } from './links.ts';
import { listed, object, topic } from './particles.ts';

const joined = (parts: readonly string[]) => parts.filter((x) => x !== '').join(', ');

const effectPhrases: Record<EffectSign, string> = {
  '+': '높이는 요인',
  '-': '낮추는 요인',
  indeterminate: '높이기도 낮추기도 하는 요인',
  unclear: '방향이 열려 있는 요인',
  unsettled: '판정되지 않은 요인',
};
const loopNames: Record<LoopKind, string> = {
  reinforcing: '강화 피드백 고리',
  balancing: '균형 피드백 고리',
  unknown: '종류를 알 수 없는 피드백 고리',
};
const pressureWords: Record<Sign, string> = { '+': '높임', '-': '낮춤', '?': '방향 미정' };
const derived = '코딩에서 도출한 것으로, 텍스트의 말이 아님';

const further = ({ indeterminate, unclear, unsettled }: Pressures) => [
  indeterminate > 0 ? `양방향 ${indeterminate}개` : '',
  unclear > 0 ? `방향 미정 ${unclear}개` : '',
  unsettled > 0 ? `미판정 ${unsettled}개` : '',
];

/** Pressures as told, without full stop. */
const pressText = ({ raise, lower, indeterminate, unclear, unsettled }: Pressures) =>
  [
    `높임 ${raise}`,
    `낮춤 ${lower}`,
    indeterminate > 0 ? `양쪽 ${indeterminate}` : '',
    unclear > 0 ? `미정 ${unclear}` : '',
    unsettled > 0 ? `미결 ${unsettled}` : '',
  ]
    .filter((x) => x !== '')
    .join(', ');

/** Sentences of the slides of analysis. */
export const analysis = {
  effects: {
    headline: (pressures: Pressures, outcome: string) =>
      joined([
        `${object(outcome)} 높이는 요인 ${pressures.raise}개`,
        `낮추는 요인 ${pressures.lower}개`,
        ...further(pressures),
      ]),
    group: (sign: EffectSign, factors: number) => `${effectPhrases[sign]} ${factors}개`,
    ways: (direct: number, indirect: number) =>
      joined([direct > 0 ? `직접 ${direct}개` : '', indirect > 0 ? `다른 요인을 거쳐 ${indirect}개` : '']),
    remark: (outside: number) =>
      `각 경로를 따라 부호를 곱한다. 고리 분석의 평형은 다른 물음이다.${outside > 0 ? ` 요인 ${outside}개는 경로가 없다.` : ''}`,
    held: (factors: number) => `행위자의 믿음이나 목표로만 작용하는 요인이 ${factors}개 더 있다.`,
    asTold: (told: Pressures) => `낮은 상태를 뒤집어 텍스트가 말하는 대로: ${pressText(told)}.`,
    say: (outcome: string, groups: readonly { readonly sign: EffectSign; readonly total: number }[], remark: string) =>
      `결과 변수는 ‘${outcome}’입니다. 이 변수를 ${groups.map((g) => `${effectPhrases[g.sign]} ${g.total}개`).join(', ')}입니다. ${remark}`,
    deniedDirectly: ({ authors, actors }: Voices) => {
      if (authors === undefined) return `직접 연결은 ${listed(actors)} 측이 부정한다`;
      const others = actors.length === 0 ? '' : `. ${listed(actors)} 측도 부정한다`;
      return `${voiceOf(authors)} 직접 연결을 부정한다${others}`;
    },
    witness: (path: string, told: string) => `${path}: ${told}.`,
  },
  balance: {
    say: (outcome: string, remark: string, sections: string, robustness: string) =>
      `막대는 각 절의 지도 안에서 ‘${outcome}’에 위나 아래로 작용하는 요인의 수입니다. 총효과의 부호를 따르되, 텍스트가 요인의 낮은 상태를 말하는 곳에서는 뒤집습니다. 얼마나 세밀하게 코딩했는지에 따라 달라집니다. ${remark} ${sections} ${robustness}`,
    whole: (told: Pressures) => `전체 지도에서 텍스트가 말하는 대로: ${pressText(told)}.`,
    held: (factors: number) => `행위자의 믿음이나 목표로만 작용하는 요인 ${factors}개는 세지 않는다.`,
    columns: ['절', '높임', '낮춤', '불확정', '방향 미정', '미판정'],
  },
  loop: {
    headline: (kind: LoopKind, factors: readonly string[], through: string) => {
      if (factors.length === 1) return `${loopNames[kind]}: ${topic(factors[0]!)} 자신에게 작용한다`;
      if (factors.length < 4) return `${loopNames[kind]}: ${listed(factors)}`;
      return `요인 ${factors.length}개의 ${loopNames[kind]}: ${object(through)} 지난다`;
    },
    label: (loop: number, loops: number, isLowerBound: boolean) =>
      `${loops === 1 && !isLowerBound ? '유일한 닫힌 연결 사슬' : `닫힌 연결 사슬 ${isLowerBound ? '적어도 ' : ''}${loops}개 중 ${loop}번째`} · ${derived}`,
    labelOfNamed: (kind: LoopKind, loops: number, isLowerBound: boolean) =>
      `${loopNames[kind]}, ${loops === 1 && !isLowerBound ? '유일한 닫힌 연결 사슬' : `닫힌 연결 사슬 ${isLowerBound ? '적어도 ' : ''}${loops}개 중 하나`} · ${derived}`,
    counted: (loops: number, isLowerBound: boolean) =>
      loops === 1 && !isLowerBound
        ? '지도 전체에서 처음으로 되돌아오는 연결 사슬은 이 하나뿐이다.'
        : `지도 전체에서 처음으로 되돌아오는 연결 사슬은 ${isLowerBound ? '적어도 ' : ''}${loops}개이며, 이 고리는 그 가운데 하나다.`,
    name: loopNames,
    meaning: {
      reinforcing: '한 바퀴 돌면 변화가 같은 부호로 돌아와 더 커진다.',
      balancing: '한 바퀴 돌면 변화가 반대 부호로 돌아와 억제된다.',
      unknown: '텍스트가 부호 하나를 열어 두므로 고리의 종류도 열려 있다.',
    },
    mixed: '일부 연결은 논쟁적이다. 다른 부호로는 같은 고리가 다른 종류가 된다.',
    whole: '한 대목이 이 고리의 연결을 모두 주장한다.',
    stitched: '고리 전체를 말하는 대목은 없다. 여러 대목을 이은 것이다.',
    say: (notes: string, path: string, meaning: string, remark: string) =>
      `${notes}${notes === '' ? '' : ' '}${path}. 그리고 처음으로 되돌아온다. ${meaning} ${remark}`,
  },
  map: {
    name: (outcome: string, last?: number) =>
      last === undefined
        ? `각 절의 직접 원인이 ‘${outcome}’에 작용하는 방식`
        : `직접 원인이 ‘${outcome}’에 작용하는 방식, ${last}절까지`,
    section: (section: string, signs: readonly Sign[]) =>
      `${section}: ${signs.map((s) => pressureWords[s]).join(', ') || '직접 원인 없음'}.`,
    soFar: (section: string, pressures: Pressures, outcome: string) =>
      joined([
        `${section}: ${object(outcome)} 높이는 요인 ${pressures.raise}개`,
        `낮추는 요인 ${pressures.lower}개`,
        ...further(pressures),
      ]),
    saySoFar: (added: string, raise: number, lower: number, outcome: string) =>
      `넘어가기 전에 지금까지의 지도를 봅니다. ${added} 이 절의 지도 안에서 세면 ${object(outcome)} 높이는 요인은 ${raise}개, 낮추는 요인은 ${lower}개입니다.`,
    headline: (pressing: number, sections: number, outcome: string) => {
      if (pressing < sections) return `${sections}개 절 가운데 ${pressing}개가 ‘${outcome}’에 작용한다`;
      return sections === 1 ? `유일한 절이 ‘${outcome}’에 작용한다` : `모든 절이 ‘${outcome}’에 작용한다`;
    },
    remark: (factors: number, links: number, outcome: string) =>
      `개관: 각 절의 직접 원인이 ‘${outcome}’에 작용하는 방식. 전체 지도에는 요인 ${factors}개와 연결 ${links}개가 있다.`,
    say: (outcome: string) =>
      `상자 하나가 절 하나를 나타내며, 그 절이 주장하는 ‘${outcome}’의 직접 원인을 작용하는 방향대로 모은 것입니다. 높이는 요인이 줄어들면 아래로 작용합니다. 한 상자에서 화살표가 여러 개 나오면 작용이 한 가지가 아니라는 뜻입니다. 상자를 누르면 그 절로 갑니다.`,
  },
};
