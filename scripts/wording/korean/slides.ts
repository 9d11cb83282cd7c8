/** Korean sentences of slides before and between the claims, and of their notes. */
import { inQuotationMarks } from '../../typography/index.ts';
import { withFullStop } from '../full-stop.ts';
import { type ChainKind, countChains, type LinkMark, type SectionOrigin, type Sign } from '../kinds.ts';
import { eras } from './frame.ts';
import { voiceOf } from './links.ts';
import { object, topic } from './particles.ts';

const signWords: Record<Sign, string> = { '+': '+ 높인다', '-': '− 낮춘다', '?': '? 방향 미정' };
const markWords = {
  implied: '가는 선: 함축적',
  held: '이중 고리: 행위자의 믿음이나 목표',
  lowPole: '세모: 원인이 낮을 때',
  conditional: '마름모: 조건부',
  denied: '취소선: 부정됨',
} as const;

/** A cause, when low if the words of the text say so. */
const atPole = (cause: string, low: string | true | undefined) =>
  low === undefined ? cause : `낮은 상태${low === true ? '' : `(${inQuotationMarks(low, 'ko')})`}의 ${cause}`;

const chainWords: Record<ChainKind, string> = {
  '+': '높이는',
  '-': '낮추는',
  '?': '방향이 열려 있는',
  both: '양쪽으로 작용하는',
};

/** What the only chain does, after the outcome at which it arrives. */
const onlyChain: Record<ChainKind, string> = {
  '+': '이르러 이를 높이는',
  '-': '이르러 이를 낮추는',
  '?': '이르되 방향이 열려 있는',
  both: '이르러 양쪽으로 작용하는',
};

interface Added {
  readonly factors: number;
  readonly links: number;
}
const counted = ({ factors, links }: Added) => `요인 ${factors}개와 연결 ${links}개`;

/** Sentences of title, roadmap, method and sections. */
export const slides = {
  title: {
    length: (minutes: number) => `${minutes}분`,
    say: (work: string) =>
      `텍스트 한 편을 꼼꼼히 읽습니다: 『${work}』. 모든 주장은 근거가 되는 말과 함께 보여 드립니다. 제목은 우리의 말이고 따옴표 안은 텍스트의 말입니다.`,
  },
  question: {
    headline: (outcome: string, signs: readonly ('+' | '-')[]) =>
      `${object(outcome)} ${signs.map((s) => ({ '+': '높이는', '-': '낮추는' })[s]).join(' 것과 ')} 것은 무엇인가?`,
    sides: { '+': '높인다', '-': '낮춘다' },
    named: (verb: string, cause: string) => `${verb}: ${cause}`,
    say: '이것이 텍스트에 던지는 물음입니다. 옆의 대목들은 표시된 방향으로 작용합니다. 끝에 가면 텍스트가 각각에 대해 무엇을 말하는지 알게 됩니다.',
  },
  argument: {
    label: '논증 · 코딩에서 고른 것',
    joined: (joined: number, all: number) => {
      const which = joined < all ? `사슬 ${all}개 가운데 ${joined}개는 ` : '사슬 모두 ';
      return `${all === 1 ? '' : which}여러 대목을 이은 것`;
    },
    headline: (outcome: string, kinds: readonly ChainKind[]) => {
      const all = kinds.length;
      if (all === 1) return `‘${outcome}’에 ${onlyChain[kinds[0]!]} 사슬 1개`;
      const parts = countChains(kinds).map(([kind, n]) =>
        n === all ? `모두 ${chainWords[kind]} 사슬` : `${chainWords[kind]} 사슬 ${n}개`,
      );
      return `‘${outcome}’에 이르는 사슬 ${all}개: ${parts.join(', ')}`;
    },
  },
  answer: {
    ofDeck: '우리의 말로 간추림, 근거:',
    ofText: '주장의 출처:',
    say: (question: string, answer: string, isOfDeck: boolean) =>
      `물음은 이렇습니다: ${question} ${isOfDeck ? '우리의 말로 옮긴 텍스트의 답입니다' : '텍스트의 답입니다'}: ${answer}`,
  },
  roadmap: {
    headline: (sections: number) => `${sections}개 절로 본 논증`,
    say: (titles: readonly string[], origin: SectionOrigin) => {
      const origins = {
        text: '절은 텍스트 자체의 구분입니다.',
        retitled: '절은 텍스트 자체의 구분이고, 제목은 우리가 붙인 것입니다.',
        coder: '절은 코딩한 사람이 나눈 것입니다.',
      };
      return `${origins[origin]} ${titles.join('; ')}.`;
    },
    periods: (periods: readonly { readonly words: string; readonly section: number }[]) =>
      `각 절의 시기, 텍스트의 말로: ${periods.map((p) => `“${p.words}” (${p.section}절)`).join('; ')}.`,
  },
  method: {
    headline: '지도를 읽는 법',
    coverage: (covered: number, total: number, claims: number, links: number, denied: number) =>
      `진술 ${total}개 가운데 ${covered}개를 다룸: 주장 ${claims}개, 인과 연결 ${links}개${denied === 0 ? '' : `, 부정된 연결 ${denied}개`}.`,
    say: '더하기와 실선: 원인이 결과를 높이며, 둘은 같은 방향으로 움직입니다. 빼기와 파선: 원인이 결과를 낮춥니다. 물음표와 점선: 텍스트가 방향을 열어 둡니다.',
    signs: (signs: readonly Sign[], marks: readonly LinkMark[]) =>
      `${[...signs.map((s) => signWords[s]), ...marks.map((m) => markWords[m])].join(', ')}.`,
    sayMark: {
      implied: '가는 선: 텍스트가 함축할 뿐 직접 말하지 않는 연결입니다.',
      held: '기호를 두른 이중 고리: 텍스트가 전하는 행위자의 믿음이나 목표입니다.',
      lowPole:
        '꼬리의 세모와 텍스트의 낱말: 원인이 낮거나 줄어들 때를 말하는 대목입니다. 기호는 연결의 기호 그대로입니다.',
      conditional: '마름모: 조건 아래에서만 성립하는 연결입니다. 다른 연결과 똑같이 셉니다.',
    },
    sayDenied: (authors: number) =>
      `취소선: ${voiceOf(authors)} 이 연결을 전하되 부정합니다. 어디에서도 세지 않습니다.`,
    sayDeniedByOthers: (isToo: boolean): string =>
      isToo
        ? '텍스트에 따르면 다른 이들이 부정하는 것에도 취소선을 긋습니다. 이것도 어디에서도 세지 않습니다.'
        : '취소선: 텍스트에 따르면 다른 이들이 부정하는 것입니다. 어디에서도 세지 않습니다.',
    coding: '텍스트를 코딩한 방법',
  },
  section: {
    name: (section: number, title: string) => `${section}절: ${title}`,
    label: (section: number, sections: number) => `${section}절 / 전체 ${sections}절`,
    map: (map: number, maps: number, places = '') => `지도 ${map}/${maps}${places === '' ? '' : `, ${places}`}`,
    nameOfMap: (name: string, map: string) => `${name}, ${map}`,
    sayMap: (places: string) => `${places}의 주장에는 따로 지도가 있습니다.`,
    heading: '텍스트의 제목',
  },
  sign: {
    label: '어느 부호일까? 다음 슬라이드가 답합니다',
    headline: (cause: string, effect: string, low?: string | true) =>
      `${topic(atPole(cause, low))} ${object(effect)} 높이는가, 낮추는가?`,
    holds: (cause: string, effect: string, sign: '+' | '-', low?: string | true) =>
      `${topic(atPole(cause, low))} ${object(effect)} ${sign === '+' ? '높이는가' : '낮추는가'}?`,
    options: {
      '+': '높인다',
      '-': '낮춘다',
      '?': '텍스트는 말하지 않는다',
      'not+': '높이지 않는다',
      'not-': '낮추지 않는다',
    },
    say: '더 읽기 전에 모두 정해 봅시다. 먼저 더하기에, 다음으로 빼기에 손을 들어 주세요. 그러고 나서 텍스트의 말을 읽습니다.',
  },
  vote: {
    label: '투표: 어떻게 코딩하시겠습니까?',
    say: '답은 셋이며 각각 손을 들어 주세요. 그리고 집단마다 한 사람에게 어느 말이 결정적인지 물어보세요.',
    secondCoder: (signs: readonly Sign[], isDenied: boolean) =>
      signs.length === 0
        ? isDenied
          ? '두 번째 코더는 이 화살표를 부정된 것으로 그렸습니다.'
          : '두 번째 코더는 이 화살표를 그리지 않았습니다.'
        : `두 번째 코더의 결정: ${signs.map((s) => signWords[s]).join(', ')}.`,
  },
  contrast: {
    headline: (outcome: string) => `${outcome}에 대한 두 대목 비교`,
    held: '행위자의 믿음이나 목표를 거쳐',
    denies: '부정:',
    say: (isOpposite: boolean): string =>
      `한 텍스트의 두 대목${isOpposite ? '이 서로 반대 방향으로 작용합니다' : '입니다'}. 둘 다 읽은 다음 물어보세요. 같은 원인을 말하는가, 무엇이 다른가?`,
  },
  claims: {
    headline: (section: string, claims: number) => `${section}: 원인을 주장하지 않는 주장 ${claims}개`,
  },
  recall: {
    remark: (slide: string) => `앞에서 인용과 함께 보았음: ${slide}`,
    say: (headline: string) => `다시 한번: ${headline}`,
  },
  timeline: {
    headline: '절과 나란히 본 연표',
    /** `gap`: the years around the longest time without a date. */
    gap: (dates: number, gap: readonly string[]) => `날짜 ${dates}개, ${gap[0]}년과 ${gap[1]}년 사이에는 없음`,
    headlineOf: (years: readonly string[]) => `절과 나란히 본 연표: ${years.join('–')}년`,
    say: '이 날짜들은 텍스트 밖에서 온 것입니다. 이해를 돕기 위해 출처와 함께 제시하며, 지도의 어떤 화살표도 여기에 근거하지 않습니다.',
  },
  discussion: {
    headline: (isOne: boolean) => (isOne ? '텍스트가 열어 둔 물음 하나' : '텍스트가 열어 둔 물음들'),
    say: '텍스트가 우리에게 남기는 물음들입니다.',
    further: (questions: readonly string[]) => `더 물을 것: ${questions.join(' ')}`,
    time: (time: string) => `이 물음들과 청중의 질문을 위한 시간: ${time}.`,
    disputed: (finding: string) => `${withFullStop(finding)} 무엇이 이를 가려 줄 수 있는가?`,
    indeterminate: (finding: string) => `${finding}. 어느 쪽이, 언제 더 큰가?`,
    turn: (finding: string) => `${finding}. 무엇이 달라졌는가?`,
    silent: (factors: number, example: string, outcome: string) =>
      factors === 1
        ? `텍스트는 ‘${example}’에서 멈춘다. 이 요인은 ‘${outcome}’에 작용하는가?`
        : `텍스트는 ‘${example}’ 등 요인 ${factors}개에서 멈춘다. 그 가운데 ‘${outcome}’에 작용하는 것이 있는가?`,
    open: (links: number) => `연결 ${links}개의 방향이 열려 있다. 무엇이 이를 가려 줄 수 있는가?`,
  },
  references: {
    headline: (isFirst: boolean) => (isFirst ? '참고 문헌' : '참고 문헌, 계속'),
    authors: (names: readonly string[]): string => (names.length > 2 ? `${names[0]} 외` : names.join('·')),
    edition: (edition: string): string => (/^\d+$/u.test(edition) ? `제${edition}판` : edition),
    issue: (issue: string) => `제${issue}호`,
    editors: (names: string): string => `${names} 엮음`,
    translators: (names: string) => `${names} 옮김`,
    pages: (pages: string) => `${pages}쪽`,
    ...eras,
    circa: (years: string) => `${years}경`,
  },
  paths: {
    path: '경로',
    told: '텍스트',
    headline: (page: number, pages: number, outcome: string) =>
      `다른 요인을 거쳐 ‘${outcome}’에 이르는 경로${pages > 1 ? `, ${page}/${pages}` : ''}`,
  },
  finding: { label: '발견 · 코딩에서 도출한 것으로, 텍스트의 말이 아님' },
  added: {
    remark: (here: Added, soFar: Added) => `이 절에서 더한 것: ${counted(here)}. 지금까지 ${counted(soFar)}.`,
    say: (here: Added, confirmed: number) =>
      `이 절은 ${counted(here)}를 더합니다.${confirmed > 0 ? ` 이미 본 연결 ${confirmed}개를 다시 주장합니다.` : ''}`,
  },
  reader: {
    talks: '발표',
    length: (minutes: number, count: number) => `${minutes}분, 슬라이드 ${count}장`,
    index: {
      search: '제목, 저자, 주장 검색',
      claims: (count: number) => `주장 ${count}개`,
      nothing: '찾은 것이 없습니다.',
    },
    board: { link: '나만의 발표 만들기', remark: '이 슬라이드로: 리믹스 보드' },
  },
};
