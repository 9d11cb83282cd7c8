/** Chinese sentences of slides before and between the claims, and of their notes. */
import { type ChainKind, countChains, type LinkMark, type SectionOrigin, type Sign } from '../kinds.ts';
import { eras } from './frame.ts';
import { voiceOf } from './links.ts';
import { quoted } from './lists.ts';

const signWords: Record<Sign, string> = { '+': '+ 使之上升', '-': '− 使之下降', '?': '? 方向未定' };
const markWords = {
  implied: '细线：暗示',
  held: '双环：行为者的看法或目标',
  lowPole: '三角：原因处于低位',
  conditional: '菱形：有条件',
  denied: '删除线：被否定',
} as const;

/** A cause, when low if the words of the text say so. */
const atPole = (cause: string, low: string | true | undefined) =>
  low === undefined ? cause : `处于低位${low === true ? '' : `（${quoted(low)}）`}的${cause}`;

const chainWords: Record<ChainKind, string> = {
  '+': '使之上升',
  '-': '使之下降',
  '?': '方向未定',
  both: '双向作用',
};

interface Added {
  readonly factors: number;
  readonly links: number;
}
const counted = ({ factors, links }: Added) => `${factors}个因素、${links}条联系`;

/** Sentences of title, roadmap, method and sections. */
export const slides = {
  title: {
    length: (minutes: number) => `${minutes}分钟`,
    say: (work: string) =>
      `我们细读一篇文本：《${work}》。每个论点都与其所依据的原文一同呈现：标题是我们的话，引号内是原文。`,
  },
  question: {
    headline: (outcome: string, signs: readonly ('+' | '-')[]) =>
      `什么使${outcome}${signs.map((s) => ({ '+': '上升', '-': '下降' })[s]).join('，什么使其')}？`,
    sides: { '+': '使之上升', '-': '使之下降' },
    named: (verb: string, cause: string) => `${verb}：${cause}`,
    say: '这是我们向文本提出的问题。旁边的段落各朝所标的方向作用；到最后，我们会知道文本对它们各说了什么。',
  },
  argument: {
    label: '论证 · 选自编码',
    joined: (joined: number, all: number) => {
      const which = joined < all ? `${all}条链条中有${joined}条` : '链条均';
      return `${all === 1 ? '' : which}由多个段落拼接而成`;
    },
    headline: (outcome: string, kinds: readonly ChainKind[]) => {
      const all = kinds.length;
      if (all === 1) return `1条链条通向${outcome}，${chainWords[kinds[0]!]}`;
      const parts = countChains(kinds).map(([kind, n]) => `${n === all ? '均' : `${n}条`}${chainWords[kind]}`);
      return `${all}条链条通向${outcome}：${parts.join('，')}`;
    },
  },
  answer: {
    ofDeck: '用我们的话概括，依据：',
    ofText: '论点出处：',
    say: (question: string, answer: string, isOfDeck: boolean) =>
      `问题是：${question}${isOfDeck ? '用我们的话说，文本的回答是' : '文本的回答是'}：${answer}`,
  },
  roadmap: {
    headline: (sections: number) => `论证分为${sections}节`,
    say: (titles: readonly string[], origin: SectionOrigin) => {
      const origins = {
        text: '各节为文本原有。',
        retitled: '各节为文本原有，标题为我们所拟。',
        coder: '各节由编码者划分。',
      };
      return `${origins[origin]}${titles.join('；')}。`;
    },
    periods: (periods: readonly { readonly words: string; readonly section: number }[]) =>
      `各节的时间，用文本的话说：${periods.map((p) => `${quoted(p.words)}（第${p.section}节）`).join('；')}。`,
  },
  method: {
    headline: '如何读图',
    coverage: (covered: number, total: number, claims: number, links: number, denied: number) =>
      `${total}条陈述中涵盖${covered}条：${claims}个论点，${links}条因果联系${denied === 0 ? '' : `，${denied}条被否定`}。`,
    say: '加号与实线：原因使结果上升，二者同向变动。减号与虚线：原因使结果下降。问号与点线：文本未定方向。',
    signs: (signs: readonly Sign[], marks: readonly LinkMark[]) =>
      `${[...signs.map((s) => signWords[s]), ...marks.map((m) => markWords[m])].join('，')}。`,
    sayMark: {
      implied: '细线：文本暗示该联系，并未明说。',
      held: '符号外的双环：据文本所述，该联系是行为者的看法或目标。',
      lowPole: '尾端三角与文本用词：该处所说的是原因处于低位或下降时的情形，符号仍是该联系的符号。',
      conditional: '菱形：该联系仅在一定条件下成立，照常计入。',
    },
    sayDenied: (authors: number) => `删除线：${voiceOf(authors)}转述该联系并予以否定，一概不计入。`,
    sayDeniedByOthers: (isToo: boolean): string =>
      isToo
        ? '据文本所述，他人否定的联系也以删除线画出，同样一概不计入。'
        : '删除线：据文本所述他人否定的联系，一概不计入。',
    coding: '文本的编码方法',
  },
  section: {
    name: (section: number, title: string) => `第${section}节：${title}`,
    label: (section: number, sections: number) => `第${section}节，共${sections}节`,
    map: (map: number, maps: number, places = '') => `图 ${map}/${maps}${places === '' ? '' : `，${places}`}`,
    nameOfMap: (name: string, map: string) => `${name}，${map}`,
    sayMap: (places: string) => `${places}的论点另有一图。`,
    heading: '文本中的标题',
  },
  sign: {
    label: '是什么符号？下一张幻灯片作答',
    headline: (cause: string, effect: string, low?: string | true) =>
      `${atPole(cause, low)}使${effect}上升，还是下降？`,
    holds: (cause: string, effect: string, sign: '+' | '-', low?: string | true) =>
      `${atPole(cause, low)}使${effect}${sign === '+' ? '上升' : '下降'}吗？`,
    options: { '+': '使之上升', '-': '使之下降', '?': '文本没有说', 'not+': '不使之上升', 'not-': '不使之下降' },
    say: '往下读之前请大家先作决定：先为加号举手，再为减号举手。然后我们读文本怎么说。',
  },
  vote: {
    label: '表决：您会怎样编码？',
    say: '答案有三个，请分别举手。再请每组一位说出哪些词语起决定作用。',
    secondCoder: (signs: readonly Sign[], isDenied: boolean) =>
      signs.length === 0
        ? isDenied
          ? '第二位编码者把这个箭头画成了被否认的。'
          : '第二位编码者没有画这个箭头。'
        : `第二位编码者的决定：${signs.map((s) => signWords[s]).join('、')}。`,
  },
  contrast: {
    headline: (outcome: string) => `关于${outcome}的两段话`,
    held: '经由行为者的信念或目标',
    denies: '否定：',
    say: (isOpposite: boolean): string =>
      `同一文本中的两段话${isOpposite ? '方向相反' : ''}。先读两段，再问：说的是同一个原因吗？有什么不同？`,
  },
  claims: {
    headline: (section: string, claims: number) => `${section}：${claims}个未断言原因的论点`,
  },
  recall: {
    remark: (slide: string) => `前已连同引文出示：${slide}`,
    say: (headline: string) => `再次：${headline}`,
  },
  timeline: {
    headline: '各节对照年表',
    /** `gap`: the years around the longest time without a date. */
    gap: (dates: number, gap: readonly string[]) => `${dates}个日期，${gap[0]}年至${gap[1]}年之间空缺`,
    headlineOf: (years: readonly string[]) => `各节对照年表：${years.join('—')}年`,
    say: '这些日期来自文本之外，仅供参照，各注出处；图中没有一支箭头以此为据。',
  },
  discussion: {
    headline: (isOne: boolean) => (isOne ? '文本留下的一个问题' : '文本留下的问题'),
    say: '这些是文本留给我们的问题。',
    further: (questions: readonly string[]) => `其他问题：${questions.join('')}`,
    time: (time: string) => `讨论上述问题及听众提问的时间：${time}。`,
    disputed: (finding: string) => `${finding}。什么可以裁定这一点？`,
    indeterminate: (finding: string) => `${finding}。孰轻孰重，何时如此？`,
    turn: (finding: string) => `${finding}。发生了什么变化？`,
    silent: (factors: number, example: string, outcome: string) =>
      factors === 1
        ? `文本止于${quoted(example)}。该因素作用于${quoted(outcome)}吗？`
        : `文本止于${factors}个因素，如${quoted(example)}。其中有作用于${quoted(outcome)}的吗？`,
    open: (links: number) => `${links}条联系的方向未定。什么可以裁定它们？`,
  },
  references: {
    headline: (isFirst: boolean) => (isFirst ? '参考文献' : '参考文献（续）'),
    authors: (names: readonly string[]): string => (names.length > 2 ? `${names[0]}等` : names.join('、')),
    edition: (edition: string): string => (/^\d+$/u.test(edition) ? `第${edition}版` : edition),
    issue: (issue: string) => `第${issue}期`,
    editors: (names: string): string => `${names}编`,
    translators: (names: string) => `${names}译`,
    pages: (pages: string) => `第${pages}页`,
    ...eras,
    circa: (years: string) => `约${years}`,
  },
  paths: {
    path: '路径',
    told: '文本',
    headline: (page: number, pages: number, outcome: string) =>
      `经由其他因素通向${quoted(outcome)}的路径${pages > 1 ? `（${page}/${pages}）` : ''}`,
  },
  finding: { label: '发现 · 由编码推导，非文本所言' },
  added: {
    remark: (here: Added, soFar: Added) => `本节增加${counted(here)}；迄今共${counted(soFar)}。`,
    say: (here: Added, confirmed: number) =>
      `本节增加${counted(here)}${confirmed > 0 ? `，并再次断言已见过的${confirmed}条联系` : ''}。`,
  },
  reader: {
    talks: '演讲',
    length: (minutes: number, count: number) => `${minutes}分钟，${count}张幻灯片`,
    index: {
      search: '搜索标题、作者和论点',
      claims: (count: number) => `${count}个论点`,
      nothing: '没有找到。',
    },
    board: { link: '制作自己的演讲', remark: '取材于这些幻灯片：重组面板' },
  },
};
