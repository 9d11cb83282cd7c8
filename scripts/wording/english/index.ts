/** The sentences that Claimdeck makes, in English. */
import { analysis } from './analysis.ts';
import { citations } from './citations.ts';
import { findings } from './findings.ts';
import { frame } from './frame.ts';
import { links } from './links.ts';
import { slides } from './slides.ts';

/** All English sentences. Their types are those of every language. */
export const english = { findings, links, slides, analysis, frame, citations };
