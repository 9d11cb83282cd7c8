/** Korean words of the frame around a slide: footer, legend, charts, clock. */
import type { Pressures } from '../kinds.ts';
import type { Eras } from '../with-era.ts';

/** Signs and marks of links on maps, in a word, and what they mean. The browser of the explorer loads this part alone. */
export const legend = {
  plus: { verb: '높인다', meaning: '같은 방향' },
  minus: { verb: '낮춘다', meaning: '반대 방향' },
  unclear: { verb: '미정', meaning: '방향이 열려 있음' },
  implied: { verb: '함축적', meaning: '직접 말하지 않음' },
  held: { verb: '행위자', meaning: '행위자의 믿음이나 목표' },
  lowPole: { verb: '낮을 때', meaning: '원인이 낮을 때를 말함' },
  conditional: { verb: '조건부', meaning: '조건 아래에서만' },
  denied: { verb: '부정', meaning: '전하되 받아들이지 않음' },
};

/** Years before our era, and of ours where it is named. */
export const eras: Eras = { before: (years) => `기원전 ${years}`, since: (years) => `기원후 ${years}` };

/** Words of the frame. The reader's browser loads this part alone. */
export const frame = {
  sentences: (clauses: readonly string[]) => clauses.map((c) => `${c}.`).join(' '),
  slide: '슬라이드',
  appendix: '부록: 근거',
  evidence: '근거',
  quotesLeft: (count: number, place: string) => `${place}에 +${count}`,
  claim: '주장',
  mapOfSections: '전체 절의 지도',
  references: '참고 문헌',
  reader: '읽기',
  explore: '탐색',
  close: '닫기',
  derived: '코딩에서 도출한 것으로, 텍스트의 말이 아님',
  fromOutside: '텍스트 밖에서',
  twin: '그림을 글로 보기',
  asText: '글로 보기',
  zoom: { map: '지도 확대와 축소', in: '확대', out: '축소', whole: '지도 전체' },
  minutes: (minutes: number) => `${minutes}분`,
  sectionTime: (slides: number, minutes: number) => `슬라이드 ${slides}장, ${minutes}분`,
  legend,
  units: (direct: number | string, indirect: number | string) => `직접 ${direct}개, 다른 요인을 거쳐 ${indirect}개`,
  balance: {
    section: (section: string, { raise, lower, indeterminate, unclear, unsettled }: Pressures) =>
      `${section}: ${[
        `높임 ${raise}`,
        `낮춤 ${lower}`,
        indeterminate > 0 ? `불확정 ${indeterminate}` : '',
        unclear > 0 ? `방향 미정 ${unclear}` : '',
        unsettled > 0 ? `미판정 ${unsettled}` : '',
      ]
        .filter((x) => x !== '')
        .join(', ')}`,
    chart: '높이는 요인과 낮추는 요인, 절별',
    raise: (n: number) => `높임 ${n}`,
    lower: (n: number) => `낮춤 ${n}`,
    open: (n: number) => `미정 ${n}`,
    held: (n: number) => `목표 ${n}`,
  },
  coverage: {
    chart: '텍스트의 진술마다 걸린 주장의 수, 절별',
    /** Caption of the chart of squares, and of one of plain columns. */
    squares: '네모: 주장, 기둥: 진술, 밑줄: 절',
    columns: '기둥: 한 진술에 걸린 주장의 수, 아래 숫자: 절',
    section: (section: number, claims: readonly number[]) => `${section}절: 주장 ${claims.join(', ')}개.`,
  },
  timeline: {
    chart: '축척에 맞춘 연표',
    eras,
    axis: (
      span: { readonly from: string; readonly to: string },
      shown: { readonly here: number; readonly all: number },
      dates: readonly string[],
    ) =>
      `축은 ${span.from}년부터 ${span.to}년까지이다. 이 슬라이드에는 날짜 ${shown.all}개 가운데 ${shown.here}개가 있다: ${dates.join(', ')}.`,
  },
  clock: (seconds: number, reached: string, total: string) =>
    `${seconds}초 · 누적 ${reached}${total === '' ? '' : ` / ${total}`}`,
};
