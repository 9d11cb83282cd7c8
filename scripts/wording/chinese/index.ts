/** The sentences that Claimdeck makes, in Simplified Chinese. */
import type { Wording } from '../index.ts';
import { analysis } from './analysis.ts';
import { citations } from './citations.ts';
import { findings } from './findings.ts';
import { frame } from './frame.ts';
import { links } from './links.ts';
import { slides } from './slides.ts';

/** All sentences in Simplified Chinese. */
export const chinese: Wording = {
  findings,
  links,
  slides,
  analysis,
  frame,
  citations,
};
