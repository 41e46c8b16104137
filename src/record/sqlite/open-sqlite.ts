import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { BusyFault, InputFault } from '../../domain/faults.ts';
import type { RecordDatabase, RecordTables } from '../schema.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { waitWhileLocked } from './wait-while-locked.ts';

// How long a single statement waits inside SQLite, which stops the whole process; longer waits are `waitWhileLocked`'s.
const BUSY_TIMEOUT_MS = 50;

/**
 * Opens the database file `record.sqlite` of a data folder, which is made where it is missing. Every commit is on disk when it returns
 * (write-ahead log, full synchronisation). Throws InputFault where the folder cannot be used.
 */
export async function openSqlite(dataDir: string): Promise<RecordDatabase> {
  const database = openFile(dataDir);
  try {
    await waitWhileLocked(() => database.exec('pragma journal_mode = wal'));
    database.exec('pragma synchronous = full');
  } catch (error) {
    database.close();
    if (error instanceof BusyFault) throw error;
    throw new InputFault(`The record cannot be written: ${(error as Error).message}. Check that the data folder may be written.`, {
      file: join(dataDir, 'record.sqlite'),
    });
  }
  return new Kysely<RecordTables>({ dialect: sqliteDialect(database) });
}

function openFile(dataDir: string): DatabaseSync {
  try {
    mkdirSync(dataDir, { recursive: true });
    const file = join(dataDir, 'record.sqlite');
    const isNew = !existsSync(file);
    const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
    // Sessions and digests of passwords are in it; its companion files get the same mode.
    if (isNew) chmodSync(file, 0o600);
    return database;
  } catch (error) {
    throw new InputFault(`The data folder cannot be used: ${(error as Error).message}. Name another with --data.`, { file: dataDir });
  }
}
