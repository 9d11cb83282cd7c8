/** `npm run geometry`: writes styles/geometry.css. Run it after a change of geometry.ts. */
import { writeFileSync } from 'node:fs';
import { slideGeometry } from '../scripts/geometry.ts';
import { geometryCss } from './geometry-css.ts';

writeFileSync(new URL('../styles/geometry.css', import.meta.url), geometryCss(slideGeometry));
