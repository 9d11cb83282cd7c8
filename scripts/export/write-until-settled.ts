/** Pages that several processes write from what all of them have made. */

/**
 * Writes what `read` gives, until it gives the same again. A process that reads, waits and then writes over the page of
 * another one reads once more, so that the last page has what all processes have made.
 */
export async function writeUntilSettled<T>(read: () => Promise<T>, write: (value: T) => Promise<void>): Promise<void> {
  let written: string | undefined;
  for (;;) {
    const value = await read();
    const text = JSON.stringify(value);
    if (text === written) return;
    await write(value);
    written = text;
  }
}
