/** Slidev's preparser extensions. */
export { clockPreparser as default } from '../scripts/slidev/clock-preparser.ts';
