/**
 * An index of the deck's slides for frames and links: by id, by number and by section. It is computed once a deck rather
 * than once a slide: the print page shows all slides, and would take quadratic time.
 */
import { useSlideContext } from '@slidev/client/context.ts';
import type { SlideRoute } from '@slidev/types';
import { type ComputedRef, computed } from 'vue';
import { useRouter } from 'vue-router';
import { anchorOf } from '../scripts/slidev/slide-anchor.ts';
import { useIsPrinted } from './print-mode.ts';

type Slides = readonly SlideRoute[];

/** A slide. */
export interface SlideEntry {
  /** 1-based number in Slidev, the appendix included. */
  readonly no: number;
  /** Id in the frontmatter; empty if it has none. */
  readonly id: string;
  /** 1-based number of its section; 0 if it belongs to none. */
  readonly section: number;
  /** Time of the slide; 0 if it has none. */
  readonly seconds: number;
  /** Whether it belongs to the appendix. */
  readonly appendix: boolean;
  /** 1-based position among the slides of the talk, or among those of the appendix. */
  readonly position: number;
}

/** The slides of a deck. */
export interface DeckIndex {
  /** By number in Slidev. */
  readonly byNo: ReadonlyMap<number, SlideEntry>;
  /** By id; of several with one id the first. A claim without a slide of its own has the slide that it shares. */
  readonly byId: ReadonlyMap<string, SlideEntry>;
  /** Number of slides of the talk, and of the appendix. */
  readonly totals: { readonly talk: number; readonly appendix: number };
  /** Slides of the talk by section, in order; without the appendix. */
  readonly bySection: ReadonlyMap<number, readonly SlideEntry[]>;
}

/** The index of some slides. */
export function deckIndexOf(slides: Slides): DeckIndex {
  const byNo = new Map<number, SlideEntry>();
  const byId = new Map<string, SlideEntry>();
  const bySection = new Map<number, SlideEntry[]>();
  const totals = { talk: 0, appendix: 0 };
  for (const { no, meta } of slides) {
    const { id = '', section = 0, seconds = 0, layout } = meta.slide.frontmatter as Record<string, unknown>;
    const appendix = layout === 'appendix';
    const position = appendix ? ++totals.appendix : ++totals.talk;
    const entry = { no, id: String(id), section: Number(section), seconds: Number(seconds), appendix, position };
    byNo.set(no, entry);
    if (!byId.has(entry.id)) byId.set(entry.id, entry);
    if (appendix) continue;
    const same = bySection.get(entry.section) ?? [];
    same.push(entry);
    bySection.set(entry.section, same);
  }
  for (const { no, meta } of slides) {
    const { tells = [] } = meta.slide.frontmatter as { readonly tells?: readonly string[] };
    for (const claim of tells) if (!byId.has(`claim/${claim}`)) byId.set(`claim/${claim}`, byNo.get(no)!);
  }
  return { byNo, byId, totals, bySection };
}

const indices = new WeakMap<Slides, ComputedRef<DeckIndex>>();

/** The index of slides, computed once for all who ask. */
function indexOf(slides: Slides): DeckIndex {
  const index = indices.get(slides) ?? computed(() => deckIndexOf(slides));
  indices.set(slides, index);
  return index.value;
}

/** The index of the current deck. Must be called in `setup`. */
export function useDeckIndex(): ComputedRef<DeckIndex> {
  const { $nav } = useSlideContext();
  return computed(() => indexOf($nav.value.slides));
}

/** Number of a slide for people: `12/40`, or `A3` in the appendix; `0/40` for no slide. */
export function numberOf(entry: SlideEntry | undefined, { totals }: DeckIndex): string {
  if (entry?.appendix) return `A${entry.position}`;
  return `${entry?.position ?? 0}/${totals.talk}`;
}

/**
 * The target of a link to a slide by id: `target` is `undefined` if the talk lacks the slide, `href` its URL or its anchor
 * on the print page, `follow` the event handler. Must be called in `setup`.
 */
export function useSlideTarget(to: () => string) {
  const { $nav } = useSlideContext();
  const isPrinted = useIsPrinted();
  const router = useRouter();
  const target = computed(() => indexOf($nav.value.slides).byId.get(to()));
  const anchor = () => anchorOf(target.value?.id ?? to());
  /** Chromium turns a fragment into a PDF link if its target is on the page; DeckFrame sets the target. */
  const href = computed(() => (isPrinted.value ? `#${anchor()}` : router.resolve(`/${target.value?.no ?? 1}`).href));
  const follow = (event: MouseEvent | KeyboardEvent) => {
    if (!target.value || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    if (isPrinted.value) document.getElementById(anchor())?.scrollIntoView();
    else void $nav.value.go(target.value.no);
  };
  return { target, href, follow };
}
