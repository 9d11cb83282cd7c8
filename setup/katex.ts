/**
 * Shows a formula that KaTeX cannot read, or a command that it does not know, in red, where checks find it
 * (scripts/export/slide-faults/page-faults.ts): Slidev would show the TeX as words.
 */
import { defineKatexSetup } from '@slidev/types';

// A command that KaTeX does not know has nothing but this colour, which no formula has by chance.
export default defineKatexSetup(() => ({ throwOnError: false, errorColor: '#cc0102' }));
