export { composeContactSheet } from './contact-sheet.ts';
export { type MeasuredTalk, measureTalk } from './measure-talk.ts';
export { emitReport } from './report.ts';
