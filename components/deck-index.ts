/**
 * What the frames and links of a deck look up: its slides by id, their numbers, how far each section has come. Reckoned
 * once a deck, not once a slide, so that a page with all slides grows with their number and not with its square.
 */
import { useNav } from '@slidev/client';
import { type ComputedRef, computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { anchorOf } from '../scripts/slide-anchor.ts';

type Slides = ReturnType<typeof useNav>['slides']['value'];

export interface SlideEntry {
  /** 1-based, as Slidev counts, the appendix included. */
  readonly no: number;
  readonly id: string;
  /** 1-based number of its section, 0 outside of all. */
  readonly section: number;
  readonly seconds: number;
  readonly appendix: boolean;
  /** 1-based, among the slides of the talk or among those of the appendix. */
  readonly position: number;
}

export interface DeckIndex {
  readonly byNo: ReadonlyMap<number, SlideEntry>;
  readonly byId: ReadonlyMap<string, SlideEntry>;
  /** Slides of the talk, and of its appendix. */
  readonly totals: { readonly talk: number; readonly appendix: number };
  /** Numbers of a section's slides in the talk, ascending. */
  readonly bySection: ReadonlyMap<number, readonly SlideEntry[]>;
}

function indexOf(slides: Slides): DeckIndex {
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
  return { byNo, byId, totals, bySection };
}

const indices = new WeakMap<Slides, ComputedRef<DeckIndex>>();

/** The index of the deck that is shown. */
export function useDeckIndex(): ComputedRef<DeckIndex> {
  const { slides } = useNav();
  return computed(() => {
    const index = indices.get(slides.value) ?? computed(() => indexOf(slides.value));
    indices.set(slides.value, index);
    return index.value;
  });
}

/** `12/40`, and `A3` in the appendix, which does not count. */
export function numberOf(entry: SlideEntry | undefined, { totals }: DeckIndex): string {
  if (entry?.appendix) return `A${entry.position}`;
  return `${entry?.position ?? 0}/${totals.talk}`;
}

/** Where a link to a slide leads, given its id: the slide, if the talk has it, its address, and the way there. */
export function useSlideTarget(to: () => string) {
  const { isPrintMode, go } = useNav();
  const route = useRoute();
  const router = useRouter();
  const index = useDeckIndex();
  const target = computed(() => index.value.byId.get(to()));
  /** Slidev looks for `print` before the `#`, where a deck that routes by hash has none. */
  const isPrinted = computed(() => isPrintMode.value || route.name === 'print');
  const anchor = computed(() => anchorOf(to()));
  /** Chromium makes a PDF link of a plain fragment whose target is on the page; DeckFrame sets the targets. */
  const href = computed(() =>
    isPrinted.value ? `#${anchor.value}` : router.resolve(`/${target.value?.no ?? 1}`).href,
  );
  const follow = (event: MouseEvent | KeyboardEvent) => {
    if (!target.value || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    if (isPrinted.value) document.getElementById(anchor.value)?.scrollIntoView();
    else go(target.value.no);
  };
  return { target, href, follow };
}
