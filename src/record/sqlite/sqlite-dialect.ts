import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';
import { waitWhileLocked } from './wait-while-locked.ts';

/** Kysely on Node's own SQLite. A transaction takes the write lock when it begins, and a failed migration leaves no table behind. */
export function sqliteDialect(database: DatabaseSync): SqliteDialect {
  const config = { database: asKyselyDatabase(database) };
  const dialect = new SqliteDialect(config);
  dialect.createDriver = () => new ImmediateDriver(config);
  dialect.createAdapter = () => new TransactionalAdapter();
  return dialect;
}

const STATEMENTS_KEPT = 200;

function asKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  // The record asks the same few things again and again; preparing a statement costs more than running it.
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql: string): SqliteStatement {
      const kept = statements.get(sql);
      if (kept) return kept;
      const prepared = prepare(database, sql);
      if (statements.size >= STATEMENTS_KEPT) statements.clear();
      statements.set(sql, prepared);
      return prepared;
    },
  };
}

function prepare(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  const bind = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bind(parameters)),
    run: (parameters) => statement.run(...bind(parameters)),
    iterate: (parameters) => statement.iterate(...bind(parameters)),
  };
}

// A deferred transaction that turns to writing while another process writes fails at once, whatever the busy timeout; and SQLite's own
// waiting would hold up everything else in this process, so that the waiting is done here.
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await waitWhileLocked(() => connection.executeQuery(CompiledQuery.raw('begin immediate')));
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
