/** Chinese words of the reader page. */
import { quoted } from './lists.ts';

/** Words of the reader page. */
export const reader = {
  contents: '目录',
  map: '全图',
  argument: '论证',
  claim: (number: number) => `论点${number}`,
  onSlides: '幻灯片：',
  notes: '备注',
  openInEditor: '在编辑器中打开',
  factors: '因素',
  outcome: '所要解释的结果',
  /** What a factor does to the outcome through all its paths. */
  effects: {
    '+': '它提高结果。',
    '-': '它降低结果。',
    indeterminate: '它既提高又降低结果。',
    unclear: '它对结果的作用方向未定。',
    unsettled: '它对结果的作用尚未确定。',
  },
  links: '联系',
  saidIn: '出处：',
  disputed: {
    signs: '有争议：文本对两种符号都有断言。',
    denial: '有争议：一处断言，另一处否定。',
  },
  text: '文本',
  marks: '引用的词句有标记。其后的数字通向论点，符号通向联系。',
  quoted: (percent: number) => `文本中${percent}%的字符被引用。`,
  uncoded: (statements: number) =>
    statements === 0 ? '每一条陈述都被引用。' : `未被引用的${statements}条陈述在旁边标出。`,
  notQuoted: '没有论点引用这条陈述。',
  findings: '发现',
  dates: '日期',
  agreement: {
    title: '编码的一致性',
    intro: (coders: readonly string[]) => `编码：${coders.join('、')}。`,
    differences: '逐条联系的差异',
    compare: '在图上比较各编码',
    decisions: {
      statements: '陈述断言了原因',
      factors: '因素出现在陈述中',
      links: '陈述的联系及其符号',
    },
    decision: '判断',
    units: '单位',
    same: '相同',
    interval: '95%区间',
    undefined: '无定义',
  },
  files: '文件',
  annotations: '作为文本注释的论点',
  works: '著作与参考文献',
  missing: (address: string) => `本页没有“${address}”。`,
  nearest: '最相近的是',
  search: {
    label: '搜索论点、引文、因素和备注',
    found: (hits: number, missing: readonly string[]) =>
      [
        hits === 0 ? '没有找到。' : `找到${hits}处。`,
        ...(missing.length > 0 ? [`没有一处包含${missing.map(quoted).join('、')}。`] : []),
        ...(hits + missing.length === 0 ? ['没有一处包含所有这些词。'] : []),
      ].join(''),
    clear: '显示全部',
  },
};
