/** The sentences that Claimdeck makes, in Korean. */
import type { Wording } from '../index.ts';
import { analysis } from './analysis.ts';
import { board } from './board.ts';
import { citations } from './citations.ts';
import { explorer } from './explorer.ts';
import { findings } from './findings.ts';
import { frame } from './frame.ts';
import { links } from './links.ts';
import { panels } from './panels.ts';
import { reader } from './reader.ts';
import { slides } from './slides.ts';

/** All Korean sentences. */
export const korean: Wording = { findings, links, slides, analysis, frame, board, citations, reader, panels, explorer };
