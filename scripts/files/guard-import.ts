/**
 * Guards the process against what modules of the data do: they are code, and may reject a promise that nothing handles, call
 * `process.exit`, or await what never comes. Each is an error of the import, so that `dev` goes on.
 */

/** Time in ms after which an import is given up: data may be computed from large files. */
const importLimit = 20_000;

/** Imports that are under way: each is failed by an error. */
const imports = new Set<(error: Error) => void>();
const { exit } = process;
let tellLate: ((error: Error) => void) | undefined;

/** The error of a rejection, with the place in the first frame of its stack. */
function rejectionError(reason: unknown): Error {
  const { message, stack = '' } = reason instanceof Error ? reason : { message: String(reason) };
  const place = /file:\/\/[^\s)]+/u.exec(stack)?.[0];
  const error = new Error(`Nothing handles the rejection of a promise: ${message}${place ? ` (${place})` : ''}`);
  // The place is in the message: it may be in another module than the one imported.
  delete error.stack;
  return error;
}

let isListening = false;

/** Node ends a process without such a listener at the first rejection that nothing handles. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  process.on('unhandledRejection', (reason) => {
    if (imports.size > 0) for (const fail of imports) fail(rejectionError(reason));
    else if (tellLate) tellLate(rejectionError(reason));
    else throw reason;
  });
}

/** Passes rejections that come after the imports to `tell`, instead of ending the process. */
export function onLateRejection(tell: (error: Error) => void): void {
  tellLate = tell;
}

/**
 * Result of `load`, which imports a module of the data.
 * @throws what the module throws, and Error for an unhandled rejection, a call of `process.exit`, or more than `limit` ms
 */
export async function guardImport<T>(load: () => Promise<T>, limit: number = importLimit): Promise<T> {
  listen();
  const { promise: failed, reject } = Promise.withResolvers<never>();
  const message = `It waits for something that has not come in ${limit / 1_000} s.`;
  const timer = setTimeout(() => reject(new Error(message)), limit);
  imports.add(reject);
  process.exit = () => {
    throw new Error('It calls process.exit.');
  };
  try {
    const loaded = await Promise.race([load(), failed]);
    // Node reports rejections when all microtasks have run.
    await Promise.race([new Promise(setImmediate), failed]);
    return loaded;
  } finally {
    clearTimeout(timer);
    imports.delete(reject);
    // Sections of a deck are imported at once.
    if (imports.size === 0) process.exit = exit;
  }
}
