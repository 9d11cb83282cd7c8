/** Opens SQLite databases that are read as bytes. Node has the engine; the function that takes bytes came with 24.16. */
import type { DatabaseSync } from 'node:sqlite';
import { fail } from '../fail.ts';
import type { InputFile } from '../imported-map.ts';

/** A row of a result, by column. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** Runs a query and returns its rows. */
export type Query = (sql: string, ...parameters: readonly (string | number)[]) => readonly SqlRow[];

/** The class of databases; `undefined` where Node has none. */
type DatabaseClass = { new (path: string): DatabaseSync } | undefined;

/** The class of databases of this Node, which a build of Node may lack. */
export const loadDatabaseClass = (): Promise<DatabaseClass> =>
  import('node:sqlite').then(
    (module) => module.DatabaseSync,
    () => undefined,
  );

interface SqliteReader<T> {
  /** Name of the program for messages. */
  readonly program: string;
  /** Makes a value of the database, which is closed then. */
  readonly read: (query: Query) => T;
}

/**
 * The value that a reader makes of a database.
 * @throws DiagnosticError E_IMPORT_SQLITE where Node cannot read one from memory, E_IMPORT_SYNTAX where the database is
 * damaged or has other tables
 */
export function withDatabase<T>(
  { file, bytes }: InputFile,
  databaseClass: DatabaseClass,
  { program, read }: SqliteReader<T>,
): T {
  const database = databaseClass && new databaseClass(':memory:');
  if (!database || typeof database.deserialize !== 'function')
    throw fail('E_IMPORT_SQLITE', file, 'This Node cannot read an SQLite database from memory.', {
      expected: 'Node 24.16 or newer',
    });
  try {
    database.deserialize(bytes);
    return read((sql, ...parameters) => database.prepare(sql).all(...parameters));
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_SQLITE_ERROR') throw error;
    throw fail('E_IMPORT_SYNTAX', file, `The database is damaged, or it is none of ${program}.`, {
      actual: (error as Error).message,
    });
  } finally {
    database.close();
  }
}
