/** The style sheet of the pages around the decks: the faces and colours of the slides, light and dark. */

/** What the pages take from the deck's style sheets. */
export interface PageLook {
  /** Colours of the light scheme, by name of their custom property without `--`. */
  readonly light: Readonly<Record<string, string>>;
  /** Colours of the dark scheme; a name that is missing keeps its light colour. */
  readonly dark: Readonly<Record<string, string>>;
  /** `@font-face` rules. */
  readonly faces: string;
}

const names = ['paper', 'ink', 'quiet', 'hairline', 'box', 'focus', 'mark'];

const properties = (colours: PageLook['light']) =>
  names.flatMap((name) => (colours[name] === undefined ? [] : [`--${name}:${colours[name]}`])).join(';');

/** The style sheet as CSS. */
export const pageStyle = ({ light, dark, faces }: PageLook): string => `${faces}
:root{color-scheme:light dark;${properties(light)};--serif:"Source Serif 4",Georgia,serif;--sans:Inter,system-ui,sans-serif}
@media (prefers-color-scheme:dark){:root{${properties(dark)}}}
body{margin:0 auto;max-width:46rem;padding:3rem 1.25rem;background:var(--paper);color:var(--ink);font:1.125rem/1.55 var(--serif);overflow-wrap:break-word}
h1{font-size:2.1rem;line-height:1.15;text-wrap:balance}h2{margin:2.5rem 0 .4rem;font-size:1.35rem;line-height:1.25;text-wrap:balance}
h1,h2{font-weight:600}p{margin:.6rem 0}
.quiet,cite{color:var(--quiet);font:500 .9rem/1.5 var(--sans)}.quiet a{color:var(--ink)}.quiet span{white-space:nowrap}
a{color:inherit;text-underline-offset:.2em;text-decoration-thickness:1px}a:focus-visible,summary:focus-visible,input:focus-visible{outline:2px solid var(--focus);outline-offset:3px}
ul{padding-inline-start:1.1rem}li{margin:.6rem 0}
blockquote{margin:.2rem 0 0;padding-inline-start:.9rem;border-inline-start:2px solid var(--hairline);color:var(--quiet)}
article{padding-bottom:1.2rem;border-top:1px solid var(--hairline)}article h2{margin-top:1.6rem}article:last-of-type{border-bottom:1px solid var(--hairline)}
summary{cursor:pointer;color:var(--quiet);font:500 .9rem/1.5 var(--sans)}[hidden]{display:none}
input{box-sizing:border-box;width:100%;margin-top:.4rem;padding:.6rem .8rem;border:1px solid var(--quiet);border-radius:.4rem;background:var(--box);color:var(--ink);font:500 1rem/1.5 var(--sans)}
label{display:block;margin:1.5rem 0;color:var(--quiet);font:500 .9rem/1.5 var(--sans)}
@media print{label,summary{display:none}}`;
