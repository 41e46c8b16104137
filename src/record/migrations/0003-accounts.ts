import { type CreateTableBuilder, type Kysely, SqliteAdapter } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * The tables that better-auth keeps accounts in, column for column as it wants them; a test of the site's accounts holds them to that. They
 * belong to it alone: the house's own data about people stand in `people`, under the same id.
 */
export const accountsMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const onSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
    const time = onSqlite ? 'date' : 'timestamptz';
    const flag = onSqlite ? 'integer' : 'boolean';
    const table = (name: string) =>
      db.schema.createTable(`account_${name}`).addColumn('id', 'text', (column) => column.notNull().primaryKey());
    const stamped = <T extends string, C extends string>(builder: CreateTableBuilder<T, C>) =>
      builder.addColumn('createdAt', time, (column) => column.notNull()).addColumn('updatedAt', time, (column) => column.notNull());
    const owned = <T extends string, C extends string>(builder: CreateTableBuilder<T, C>) =>
      builder.addColumn('userId', 'text', (column) => column.notNull().references('account_users.id').onDelete('cascade'));

    await stamped(table('users'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('email', 'text', (column) => column.notNull().unique())
      .addColumn('emailVerified', flag, (column) => column.notNull())
      .addColumn('image', 'text')
      .addColumn('twoFactorEnabled', flag)
      .execute();
    await owned(stamped(table('sessions')))
      .addColumn('expiresAt', time, (column) => column.notNull())
      .addColumn('token', 'text', (column) => column.notNull().unique())
      .addColumn('ipAddress', 'text')
      .addColumn('userAgent', 'text')
      .execute();
    await owned(stamped(table('credentials')))
      .addColumn('accountId', 'text', (column) => column.notNull())
      .addColumn('providerId', 'text', (column) => column.notNull())
      .addColumn('accessToken', 'text')
      .addColumn('refreshToken', 'text')
      .addColumn('idToken', 'text')
      .addColumn('accessTokenExpiresAt', time)
      .addColumn('refreshTokenExpiresAt', time)
      .addColumn('scope', 'text')
      .addColumn('password', 'text')
      .execute();
    await stamped(table('verifications'))
      .addColumn('identifier', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('expiresAt', time, (column) => column.notNull())
      .execute();
    await owned(table('second_factors'))
      .addColumn('secret', 'text', (column) => column.notNull())
      .addColumn('backupCodes', 'text', (column) => column.notNull())
      .addColumn('verified', flag)
      .addColumn('failedVerificationCount', 'integer')
      .addColumn('lockedUntil', time)
      .execute();

    const indexed = [
      ['sessions', 'userId'],
      ['credentials', 'userId'],
      ['verifications', 'identifier'],
      ['second_factors', 'secret'],
      ['second_factors', 'userId'],
    ] as const;
    for (const [name, column] of indexed) {
      await db.schema.createIndex(`account_${name}_${column}_idx`).on(`account_${name}`).column(column).execute();
    }
  },
};
