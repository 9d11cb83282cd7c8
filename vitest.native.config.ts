/** Tests with tools from the system's packages: firefox, pdfinfo, qpdf, xmllint, dot, networkx. Run by .ci/run after `npm start`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['scripts/native-tools/**/*.test.ts'], testTimeout: 30_000 } });
