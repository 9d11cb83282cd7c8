/** Korean words of the explorer. Its script loads this part alone. */
import { legend } from './frame.ts';

/** Words of the explorer. */
export const explorer = {
  map: '살펴보는 지도',
  /** Which keys the map has. */
  keys: '지도에서: 화살표 키로 요인 사이를 옮기고 엔터로 엽니다. + − 0 은 크기를 바꾸고, 시프트와 화살표 키는 지도를 움직입니다.',
  zoomIn: '확대',
  zoomOut: '축소',
  wholeMap: '전체 지도',
  controls: '찾기와 거르기',
  search: '요인 찾기',
  found: (factors: number) => (factors === 0 ? '그런 이름의 요인이 없습니다.' : `요인 ${factors}개를 찾았습니다.`),
  /** The map around a factor. */
  focus: {
    label: '주변',
    none: '전체 지도',
    stepsIn: '원인 쪽 단계',
    stepsOut: '결과 쪽 단계',
    /** Links that are not shown. */
    rest: '나머지',
    dimmed: '흐리게',
    hidden: '빼기',
  },
  filter: {
    section: '절',
    sign: '부호',
    said: '서술',
    holder: '주장한 이',
    all: '모두',
    author: '저자',
    clear: '거르기 해제',
  },
  signs: { '+': '높인다', '-': '낮춘다', '?': '방향 미정' },
  confidence: { explicit: '명시', implied: '암시' },
  only: { explicit: '명시된 것만', implied: '암시된 것만' },
  /** How many links the map shows, and the conditions; a sentence. */
  caption: (shown: number, all: number, denied: number, conditions: readonly string[]) =>
    `연결 ${all}개 가운데 ${shown}개${denied === 0 ? '' : `, 부인된 연결 ${denied}개`}${conditions.length === 0 ? '' : `: ${conditions.join(', ')}`}.`,
  /** Conditions in the caption. */
  around: (factor: string, stepsIn: number, stepsOut: number) => `‘${factor}’ 주변(앞 ${stepsIn}, 뒤 ${stepsOut})`,
  heldBy: (holder: string) => `주장한 이: ${holder}`,
  heldByAuthor: '저자의 주장',
  missing: (id: string, nearest: string | undefined) =>
    `지도에 “${id}”에 해당하는 요인, 연결, 코딩이 없습니다.${nearest === undefined ? '' : ` 가장 비슷한 것: “${nearest}”.`}`,
  tooLarge: (factors: number) => `요인이 ${factors}개여서 한눈에 읽을 수 없습니다. 한 요인의 주변에서 시작합니다.`,
  tabs: { name: '보기', details: '자세히', list: '보이는 것' },
  nothing: '지도나 목록에서, 또는 이름으로 요인이나 연결을 고르십시오.',
  link: {
    cue: (cue: string) => `근거가 된 말: “${cue}”`,
    deniedBy: (holder: string) => `부인한 이: ${holder}`,
    conditional: '조건부',
    lowPole: '원인이 낮을 때',
    claim: (place: string) => `주장 ${place}`,
    slides: '슬라이드',
    against: '글의 다른 말',
    coders: '코딩마다 있는 것',
    noLink: '여기에 연결 없음',
    notCoded: '아직 코딩하지 않음',
  },
  factor: {
    outcome: '설명 대상',
    roles: {
      driver: '원인만',
      receiver: '결과만',
      intermediate: '원인이자 결과',
      isolated: '연결 없음',
      denied: '부인된 연결에만 있음',
    },
    causes: '이것에 작용하는 것',
    effects: '이것이 작용하는 것',
    claims: '이것이 나오는 주장',
    focusOn: '주변 보기',
  },
  legend: {
    title: '지도를 읽는 법',
    ...legend,
    disputed: { verb: '논쟁', meaning: '화살표 둘: 글이 둘 다 말함' },
    outcome: { verb: '설명 대상', meaning: '글이 설명하려는 것' },
  },
  take: {
    label: '이 보기를 가져가기',
    svg: 'SVG',
    png: 'PNG',
    csv: '인용문 CSV',
    link: '주소 복사',
    copied: '이 보기의 주소를 복사했습니다.',
    saved: (file: string) => `저장됨: ${file}`,
  },
};
