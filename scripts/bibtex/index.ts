/** Works in BibTeX and BibLaTeX: the public functions of this stage. */
export { parseBibtex } from './parse-bibtex.ts';
export { toBibtex } from './to-bibtex.ts';
