/**
 * Imports modules of the data, and imports them anew in a process that has done so before. Node keeps a module for the life
 * of the process, by its URL: a later reading has URLs of its own.
 */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Imports a module by its absolute path. Returns its exports. @throws what the module throws */
export type ModuleReader = (file: string) => Promise<Readonly<Record<string, unknown>>>;

/** Query of URLs that says which reading a module belongs to. */
const mark = 'reading';

/** The query of modules of later readings, for messages without it. */
export const readingMark: RegExp = new RegExp(`\\?${mark}=\\d+`, 'gu');

let readings = 0;

/** Passes the mark of a module on to the modules that it imports, except those of packages. */
function passMarkOn(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      const reading = context.parentURL?.includes(`?${mark}=`) && new URL(context.parentURL).searchParams.get(mark);
      if (!reading || !found.url.startsWith('file:') || found.url.includes('/node_modules/')) return found;
      return { ...found, url: `${found.url}?${mark}=${reading}` };
    },
  });
}

/**
 * A reader that evaluates each module once, with the modules that it imports. The modules of the first reader are those
 * that other code imports; a later reader evaluates them again.
 */
export function moduleReader(): ModuleReader {
  const reading = readings;
  readings += 1;
  if (reading === 1) passMarkOn();
  return async (file) => {
    const url = pathToFileURL(file);
    if (reading > 0) url.searchParams.set(mark, String(reading));
    return (await import(url.href)) as Record<string, unknown>;
  };
}
