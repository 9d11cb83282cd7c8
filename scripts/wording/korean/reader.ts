/** Korean words of the reader page. */

/** Words of the reader page. */
export const reader = {
  contents: '차례',
  map: '전체 지도',
  argument: '논증',
  claim: (number: number) => `주장 ${number}`,
  onSlides: '슬라이드:',
  notes: '메모',
  openInEditor: '편집기에서 열기',
  factors: '요인',
  outcome: '설명하려는 결과',
  /** What a factor does to the outcome through all its paths. */
  effects: {
    '+': '결과를 높인다.',
    '-': '결과를 낮춘다.',
    indeterminate: '결과를 높이기도 하고 낮추기도 한다.',
    unclear: '방향이 열린 채 결과에 작용한다.',
    unsettled: '결과에 대한 작용이 정해지지 않았다.',
  },
  links: '연결',
  saidIn: '말하는 곳:',
  disputed: {
    signs: '엇갈림: 텍스트는 두 부호를 모두 주장한다.',
    denial: '엇갈림: 한 대목은 주장하고 다른 대목은 부정한다.',
  },
  text: '텍스트',
  marks: '인용된 말은 표시되어 있다. 뒤의 숫자는 주장으로, 부호는 연결로 이어진다.',
  quoted: (percent: number) => `텍스트 글자의 ${percent}%가 인용되었다.`,
  uncoded: (statements: number) =>
    statements === 0 ? '모든 진술이 인용되었다.' : `인용되지 않은 진술 ${statements}개는 옆에 표시되어 있다.`,
  notQuoted: '이 진술을 인용한 주장이 없다.',
  findings: '결과',
  dates: '날짜',
  agreement: {
    title: '코딩의 일치도',
    intro: (coders: readonly string[]) => `코딩: ${coders.join(', ')}.`,
    differences: '연결별 차이',
    compare: '지도에서 코딩 비교',
    decisions: {
      statements: '진술이 원인을 주장하는가',
      factors: '요인이 진술에 나오는가',
      links: '진술의 연결과 부호',
    },
    decision: '판단',
    units: '단위',
    same: '일치',
    interval: '95% 구간',
    undefined: '정의되지 않음',
  },
  files: '파일',
  annotations: '텍스트에 단 주석으로 된 주장',
  works: '저작과 참고 문헌',
  missing: (address: string) => `이 페이지에는 “${address}”가 없습니다.`,
  nearest: '가장 비슷한 것:',
  search: {
    label: '주장, 인용, 요인, 메모 검색',
    found: (hits: number, missing: readonly string[]) =>
      [
        hits === 0 ? '찾은 것이 없습니다.' : `${hits}곳을 찾았습니다.`,
        ...(missing.length > 0
          ? [`다음 말이 있는 곳은 없습니다: ${missing.map((word) => `“${word}”`).join(', ')}.`]
          : []),
        ...(hits + missing.length === 0 ? ['이 말이 모두 있는 곳은 없습니다.'] : []),
      ].join(' '),
    clear: '모두 보기',
  },
};
