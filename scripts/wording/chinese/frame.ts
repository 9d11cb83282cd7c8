/** Chinese words of the frame around a slide: footer, legend, charts, clock. */
import type { Pressures } from '../kinds.ts';
import type { Eras } from '../with-era.ts';
import { joined } from './lists.ts';

/** Signs and marks of links on maps, in a word, and what they mean. The browser of the explorer loads this part alone. */
export const legend = {
  plus: { verb: '上升', meaning: '同向变动' },
  minus: { verb: '下降', meaning: '反向变动' },
  unclear: { verb: '未定', meaning: '未给出方向' },
  implied: { verb: '暗示', meaning: '文本并未明说' },
  held: { verb: '所持', meaning: '行为者的看法或目标' },
  lowPole: { verb: '低位', meaning: '文本说的是原因处于低位' },
  conditional: { verb: '若', meaning: '仅在一定条件下' },
  denied: { verb: '否定', meaning: '转述而不认同' },
};

/** Years before our era, and of ours where it is named. */
export const eras: Eras = { before: (years) => `公元前${years}`, since: (years) => `公元${years}` };

/** Words of the frame. The reader's browser loads this part alone. */
export const frame = {
  sentences: (clauses: readonly string[]) => clauses.map((c) => `${c}。`).join(''),
  slide: '幻灯片',
  appendix: '附录：文本依据',
  evidence: '依据',
  quotesLeft: (count: number, place: string) => `${place}另有${count}条`,
  claim: '论点',
  mapOfSections: '各节总图',
  references: '参考文献',
  reader: '阅读页',
  explore: '探索',
  close: '关闭',
  derived: '由编码推导，非文本所言',
  fromOutside: '来自文本之外',
  twin: '图的文字说明',
  asText: '文字版',
  zoom: { map: '图的缩放', in: '放大', out: '缩小', whole: '整张图' },
  minutes: (minutes: number) => `${minutes}分钟`,
  sectionTime: (slides: number, minutes: number) => `${slides}张幻灯片，${minutes}分钟`,
  legend,
  units: (direct: number | string, indirect: number | string) => `${direct}个直接作用，${indirect}个经由其他因素`,
  balance: {
    section: (section: string, { raise, lower, indeterminate, unclear, unsettled }: Pressures) =>
      `${section}：${joined([
        `上升${raise}个`,
        `下降${lower}个`,
        indeterminate > 0 ? `不确定${indeterminate}个` : '',
        unclear > 0 ? `未明${unclear}个` : '',
        unsettled > 0 ? `未判定${unsettled}个` : '',
      ])}`,
    chart: '各节中起上升作用和下降作用的因素',
    raise: (n: number) => `上升 ${n}`,
    lower: (n: number) => `下降 ${n}`,
    open: (n: number) => `未定 ${n}`,
    held: (n: number) => `目标${n}个`,
  },
  coverage: {
    chart: '文本各条陈述上的论点数，按节排列',
    /** Caption of the chart of squares, and of one of plain columns. */
    squares: '格：论点；列：陈述；底线：节',
    columns: '列：一条陈述上的论点数；下方数字：节',
    section: (section: number, claims: readonly number[]) => `第${section}节：论点数 ${claims.join('、')}。`,
  },
  timeline: {
    chart: '按比例排列的日期',
    eras,
    axis: (
      span: { readonly from: string; readonly to: string },
      shown: { readonly here: number; readonly all: number },
      dates: readonly string[],
    ) => `坐标轴从${span.from}年到${span.to}年。本幻灯片有${shown.all}个日期中的${shown.here}个：${dates.join('、')}。`,
  },
  clock: (seconds: number, reached: string, total: string) =>
    `${seconds} 秒 · 已至 ${reached}${total === '' ? '' : ` / ${total}`}`,
};
