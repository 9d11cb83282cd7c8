/**
 * Generates codings of random size in five languages, for `npm run test:random`: 3 to 120 claims, labels of 1 to 12 words,
 * 1 to 12 causes of an effect, statements of 5 to 400 words. The same seed gives the same coding.
 */
import { seededRandom } from './random.ts';

const languages = ['en', 'de', 'ko', 'zh-Hans', 'ar'] as const;

/** Words that sentences and labels are made of. */
const vocabulary: Readonly<Record<(typeof languages)[number], string>> = {
  en: 'trade trust harvest government of the people in cities between neighbouring regions price labour law memory school war-weariness long-term migration influence grain and a new order without their council public health river tax',
  de: 'der Handel das Vertrauen Ernte Regierung in den Städten zwischen benachbarten Landschaften Preis Arbeit Gesetz Erinnerung Kriegsmüdigkeit und eine neue Ordnung ohne Stadtrat öffentliche Gesundheit Wirtschaftsbeziehungen Steuer Bevölkerungsentwicklung Fluss Schule Wanderung langfristige Getreide',
  ko: '무역 신뢰 수확 정부의 도시에서 이웃 지역 사이의 가격 노동 법률 기억 학교 장기적인 이주 영향 곡물과 새로운 질서 없이 시의회 공공 건강 강 세금 경제관계 국제질서의 변화',
  'zh-Hans':
    '贸易 信任 收成 政府 的 人民 在 城市 之间 地区 价格 劳动 法律 记忆 学校 长期 移民 影响 粮食 和 新 秩序 没有 议会 公共 卫生 河流 税收 国际 关系',
  ar: 'التجارة الثقة الحصاد الحكومة في المدن بين المناطق المجاورة السعر العمل القانون الذاكرة المدرسة الهجرة طويلة الأمد تأثير الحبوب ونظام جديد بدون مجلس الصحة العامة النهر الضريبة',
};

/** A generated deck. */
export interface RandomDeck {
  /** BCP 47 tag. */
  readonly language: string;
  /** Content of the files below data/<deck>/, by name. */
  readonly files: Readonly<Record<string, string>>;
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly polarity: string;
  readonly cue: string;
  readonly confidence: string;
}

/** The deck of a seed. */
export function randomDeck(seed: number): RandomDeck {
  const random = seededRandom(seed);
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  /** As `between`, small numbers more often. */
  const mostlySmall = (from: number, to: number) => from + Math.floor(random() ** 3 * (to - from + 1));
  const language = languages[seed % languages.length]!;
  const words = vocabulary[language].split(' ');
  const [space, stop] = language === 'zh-Hans' ? ['', '。'] : [' ', '.'];
  const phrase = (count: number) => Array.from({ length: count }, () => words[between(0, words.length - 1)]!);

  const used = new Set<string>();
  /** A text of random words that is no part of another one. Headings of one or two words can stand in any other text. */
  function unique(count: number, end = ''): string[] {
    for (let length = count; ; length += 1) {
      const parts = phrase(length);
      const text = parts.join(space) + end;
      if ([...used].some((other) => other.includes(text) || text.includes(other))) continue;
      if (parts.length > 2) used.add(text);
      return parts;
    }
  }

  const labels = new Set<string>();
  const factors: { id: string; label: string }[] = [];
  const newFactor = () => {
    let label = '';
    for (let count = mostlySmall(1, 12); label === '' || labels.has(label); count += 1)
      label = phrase(count).join(space);
    labels.add(label);
    factors.push({ id: `f${factors.length + 1}`, label });
    return factors.at(-1)!.id;
  };

  const pairs: { from: string; to: string }[] = [];
  const outcome = newFactor();
  const claimCount = mostlySmall(3, 120);
  for (let effect = outcome; pairs.length < claimCount; effect = pairs[between(0, pairs.length - 1)]!.from)
    for (let n = mostlySmall(1, 12); n > 0; n -= 1) pairs.push({ from: newFactor(), to: effect });

  /** One to three words that occur once in a sentence. */
  function cueOf(parts: readonly string[]): string | undefined {
    const text = parts.join(space);
    const from = between(0, parts.length - 1);
    for (let to = from + 1; to <= parts.length; to += 1) {
      const cue = parts.slice(from, to).join(space);
      if (text.indexOf(cue) === text.lastIndexOf(cue)) return cue;
    }
    return undefined;
  }

  /** A sentence of three to nine words that fits two lines. */
  function headline(): string {
    const parts = phrase(between(3, 9));
    while (parts.length > 3 && parts.join(space).length > (language === 'zh-Hans' ? 24 : 56)) parts.pop();
    return parts.join(space) + stop;
  }

  let claims = 0;
  const source: string[] = [];
  const sections: object[] = [];
  const sectionCount = Math.min(between(1, 6), claimCount);
  for (let s = 1; s <= sectionCount; s += 1) {
    const heading = unique(between(1, 8)).join(space);
    source.push(`# ${heading}\n`);
    const own: object[] = [];
    const last = Math.round((claimCount * s) / sectionCount);
    while (claims < last) {
      const sentences: string[] = [];
      let left = mostlySmall(5, 400);
      for (let quoted = between(1, 3); left > 0; quoted -= 1) {
        const count = Math.max(5, Math.min(left, between(6, quoted > 0 && random() < 0.1 ? 80 : 25)));
        left -= count;
        const parts = unique(count, stop);
        const sentence = parts.join(space) + stop;
        sentences.push(sentence);
        if (quoted <= 0 || claims >= last) continue;
        claims += 1;
        const links: Link[] = [];
        for (let n = mostlySmall(0, 3); n > 0 && pairs.length > 0; n -= 1) {
          const cue = cueOf(parts);
          if (cue === undefined) break;
          links.push({ ...pairs.shift()!, polarity: '+-?'[between(0, 2)]!, cue, confidence: 'explicit' });
        }
        own.push({
          id: `c${claims}`,
          assertion: headline(),
          type: links.length > 0 ? 'causal' : 'descriptive',
          evidence: [{ quote: sentence }],
          links,
        });
      }
      source.push(`${sentences.join(space)}\n`);
    }
    sections.push({ id: `s${s}`, heading, short: phrase(between(1, 2)).join(space), claims: own });
  }
  const deck = {
    title: headline(),
    language,
    work: { id: 'w', type: 'book', title: phrase(4).join(space), author: [{ family: words[0], given: words[1] }] },
    outcome,
    factors,
    sections,
    talks: [{ id: 'talk', title: headline(), minutes: between(4, 12) }],
  };
  return {
    language,
    files: { 'deck.json': JSON.stringify(deck, null, 1), 'source.txt': source.join('\n') },
  };
}
