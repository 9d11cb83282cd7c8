/** markdown-it in one file: it loads in 7 ms of CPU time, the package's 76 modules in 32. */
declare module 'markdown-it/dist/markdown-it.min.js' {
  export { default } from 'markdown-it';
}
