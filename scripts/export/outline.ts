import type { OutlineItem } from './pdf-document.ts';

interface OutlinedSlide {
  readonly id: string;
  readonly title: string;
  readonly section: number;
  readonly appendix: boolean;
}

/** The outline of a deck: single slides, sections with their slides below them, the appendix last. */
export function outlineOf(slides: readonly OutlinedSlide[], sections: readonly string[]): OutlineItem[] {
  const items: { title: string; page: number; children: OutlineItem[] }[] = [];
  let open: { key: string; item: (typeof items)[number] } | undefined;
  slides.forEach((slide, page) => {
    const key = slide.appendix ? 'appendix' : slide.section > 0 ? `section ${slide.section}` : '';
    if (key === '') {
      open = undefined;
      items.push({ title: slide.title, page, children: [] });
      return;
    }
    if (open?.key !== key) {
      const title = slide.appendix
        ? 'Appendix: evidence'
        : `${slide.section} ${sections[slide.section - 1] ?? slide.title}`;
      open = { key, item: { title, page, children: [] } };
      items.push(open.item);
    }
    open.item.children.push({ title: slide.title, page, children: [] });
  });
  return items;
}
