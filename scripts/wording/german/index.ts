/** The sentences that Claimdeck makes, in German. */
import type { Wording } from '../index.ts';
import { analysis } from './analysis.ts';
import { citations } from './citations.ts';
import { findings } from './findings.ts';
import { frame } from './frame.ts';
import { links } from './links.ts';
import { slides } from './slides.ts';

/** All German sentences. Labels of factors are quoted, so that no article, case or number has to agree with them. */
export const german: Wording = { findings, links, slides, analysis, frame, citations };
