import type { MiddlewareHandler } from 'hono';
import { BOARD_ROLES, hasRole, type Person } from '../../domain/person.ts';
import type { PeopleRecord } from '../../record/people/people-record.ts';
import { COOKIE_PREFIX } from './account-options.ts';
import type { AccountSettings } from './account-settings.ts';
import type { Accounts, Identity } from './accounts.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Who is signed in; null for everybody else. Their roles are as the record has them now. */
    person: Person | null;
    /** Their session; null where `person` is. */
    identity: Identity | null;
    /** Whether they must set up a second factor before they do anything else. */
    secondFactorDue: boolean;
  }
}

const HAS_COOKIE = new RegExp(`(?:^|;)\\s*(?:__Secure-)?${COOKIE_PREFIX}\\.session_token=`);

/**
 * Tells every handler who asks: `c.get('person')`. It sets no cookie, looks nothing up for a request without one, and knows nobody whose account
 * is closed.
 */
export function identifyPerson(
  accounts: Accounts,
  people: PeopleRecord,
  settings: Pick<AccountSettings, 'secondFactor'>,
): MiddlewareHandler {
  return async (c, next) => {
    const identity = HAS_COOKIE.test(c.req.header('cookie') ?? '') ? await accounts.identify(c.req.raw.headers) : null;
    const found = identity ? await people.find(identity.person) : null;
    const person = found?.active ? found : null;
    c.set('person', person);
    c.set('identity', person ? identity : null);
    c.set('secondFactorDue', settings.secondFactor === 'required' && identity?.secondFactor === false && hasRole(person, ...BOARD_ROLES));
    await next();
  };
}
