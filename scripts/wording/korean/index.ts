/** The sentences that Claimdeck makes, in Korean. */
import type { Wording } from '../index.ts';
import { analysis } from './analysis.ts';
import { citations } from './citations.ts';
import { findings } from './findings.ts';
import { frame } from './frame.ts';
import { links } from './links.ts';
import { slides } from './slides.ts';

/** All Korean sentences. */
export const korean: Wording = { findings, links, slides, analysis, frame, citations };
