/** Chinese words of the explorer. Its script loads this part alone. */
import { legend } from './frame.ts';

/** Words of the explorer. */
export const explorer = {
  map: '可探索的图',
  /** Which keys the map has. */
  keys: '在图中：方向键在因素之间移动，回车打开；+ − 0 缩放；上档键加方向键移动图。',
  zoomIn: '放大',
  zoomOut: '缩小',
  wholeMap: '整图',
  controls: '查找与筛选',
  search: '查找因素',
  found: (factors: number) => (factors === 0 ? '没有这个名称的因素。' : `找到${factors}个因素。`),
  /** The map around a factor. */
  focus: {
    label: '围绕',
    none: '整图',
    stepsIn: '向原因的步数',
    stepsOut: '向结果的步数',
    /** Links that are not shown. */
    rest: '其余',
    dimmed: '变淡',
    hidden: '略去',
  },
  filter: {
    section: '节',
    sign: '符号',
    said: '陈述',
    holder: '持有者',
    all: '全部',
    author: '作者',
    clear: '取消筛选',
  },
  signs: { '+': '提高', '-': '降低', '?': '方向未定' },
  confidence: { explicit: '明说', implied: '暗示' },
  only: { explicit: '仅明说', implied: '仅暗示' },
  /** How many links the map shows, and the conditions; a sentence. */
  caption: (shown: number, all: number, denied: number, conditions: readonly string[]) =>
    `${all}条联系中的${shown}条${denied === 0 ? '' : `，另有${denied}条被否认`}${conditions.length === 0 ? '' : `：${conditions.join('，')}`}。`,
  /** Conditions in the caption. */
  around: (factor: string, stepsIn: number, stepsOut: number) => `围绕“${factor}”（前${stepsIn}，后${stepsOut}）`,
  heldBy: (holder: string) => `持有者：${holder}`,
  heldByAuthor: '作者所持',
  missing: (id: string, nearest: string | undefined) =>
    `图中没有因素、联系或编码“${id}”。${nearest === undefined ? '' : `最相近的是“${nearest}”。`}`,
  tooLarge: (factors: number) => `图中有${factors}个因素，无法一次读完：先显示其中一个的周围。`,
  tabs: { name: '视图', details: '详情', list: '所示内容' },
  nothing: '请在图中、列表中或按名称选择因素或联系。',
  link: {
    cue: (cue: string) => `依据的词语：“${cue}”`,
    deniedBy: (holder: string) => `否认者：${holder}`,
    conditional: '有条件',
    lowPole: '原因处于低位',
    claim: (place: string) => `主张${place}`,
    slides: '幻灯片',
    against: '文本另有说法',
    coders: '各编码所有',
    noLink: '此处无联系',
    notCoded: '尚未编码',
  },
  factor: {
    outcome: '被解释者',
    roles: {
      driver: '仅为原因',
      receiver: '仅为结果',
      intermediate: '既是原因又是结果',
      isolated: '无联系',
      denied: '仅在被否认的联系中',
    },
    causes: '作用于它的',
    effects: '它所作用的',
    claims: '含有它的主张',
    focusOn: '显示周围',
  },
  legend: {
    title: '如何读图',
    ...legend,
    disputed: { verb: '有争议', meaning: '两条箭头：文本两者都说' },
    outcome: { verb: '被解释者', meaning: '文本要解释的' },
  },
  take: {
    label: '带走此视图',
    svg: 'SVG',
    png: 'PNG',
    csv: '引文（CSV）',
    link: '复制地址',
    copied: '此视图的地址已复制。',
    saved: (file: string) => `已保存：${file}`,
  },
};
