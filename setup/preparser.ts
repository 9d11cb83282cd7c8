/** Slidev's preparser extensions. */
export { clockPreparser as default } from '../scripts/clock-preparser.ts';
