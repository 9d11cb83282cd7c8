/** Client setup: addresses of slides, faults of components, motion, and the overlay of errors of the data. */
import type { AppContext } from '@slidev/types';
import { updatedEvent } from '../scripts/slidev/dev-errors.ts';
import { reduceMotion } from './reduce-motion.ts';
import { followAddresses } from './slide-addresses.ts';
import { watchComponents } from './watch-components.ts';

/** Sets up the page. */
export default ({ app, router }: AppContext): void => {
  // Any update closes the overlay of errors, and UnoCSS sends one with each slide that is opened for the first time.
  import.meta.hot?.on('vite:afterUpdate', () => import.meta.hot?.send(updatedEvent));
  watchComponents(app);
  reduceMotion(app);
  app.runWithContext(() => followAddresses(router));
};
