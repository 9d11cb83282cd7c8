/** Makes the outline of a talk's PDF. */
import type { OutlineItem } from './pdf-document.ts';

/** What the outline needs of a slide. */
export interface OutlinedSlide {
  /** Title of the entry. */
  readonly title: string;
  /** Number of the slide's section, from 1; 0 where it is in none. */
  readonly section: number;
  /** Whether the slide is in the appendix. */
  readonly appendix: boolean;
}

/**
 * The outline of a talk, in the order of its slides: an entry for each slide outside of sections, and an entry for each
 * section and for the appendix, with their slides below. `sections` are titles; the first belongs to section 1.
 * `appendix` is the title of the appendix.
 */
export function outlineOf(
  slides: readonly OutlinedSlide[],
  sections: readonly string[],
  appendix: string,
): OutlineItem[] {
  const items: { title: string; page: number; children: OutlineItem[] }[] = [];
  let current: { key: string; item: (typeof items)[number] } | undefined;
  slides.forEach((slide, page) => {
    const key = slide.appendix ? 'appendix' : slide.section > 0 ? `section ${slide.section}` : '';
    if (key === '') {
      current = undefined;
      items.push({ title: slide.title, page, children: [] });
      return;
    }
    if (current?.key !== key) {
      const title = slide.appendix ? appendix : `${slide.section} ${sections[slide.section - 1] ?? slide.title}`;
      current = { key, item: { title, page, children: [] } };
      items.push(current.item);
    }
    current.item.children.push({ title: slide.title, page, children: [] });
  });
  return items;
}
