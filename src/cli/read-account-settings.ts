import { InputFault } from '../domain/faults.ts';
import type { AccountSettings } from '../server/accounts/account-settings.ts';
import { readChoice, readText, type Environment } from './read-settings.ts';

/**
 * How accounts are kept, from the environment; `secret` is the data folder's own, which VOUCH_SECRET replaces. Throws an InputFault that names
 * the setting where a value is not understood or one is missing beside another.
 */
export function readAccountSettings(env: Environment, secret: string): AccountSettings {
  const settings: AccountSettings = {
    secret: readText('VOUCH_SECRET', env) ?? secret,
    mail: readMail(env),
    openId: readOpenId(env),
    secondFactor: readChoice('VOUCH_SECOND_FACTOR', env, ['optional', 'required'], 'optional'),
  };
  if (settings.secret.length < 32) throw new InputFault('VOUCH_SECRET must hold at least 32 characters.', { field: 'VOUCH_SECRET' });
  const needsAddress = settings.mail ? 'VOUCH_SMTP_URL' : settings.openId && 'VOUCH_OPENID_ISSUER';
  if (needsAddress && readText('VOUCH_PUBLIC_URL', env) === undefined) {
    throw new InputFault(
      `With ${needsAddress} the site must know its own address for links. Set VOUCH_PUBLIC_URL, for example https://vouch.example.org.`,
      {
        field: 'VOUCH_PUBLIC_URL',
      },
    );
  }
  return settings;
}

/** Where mail is handed over, from the environment; null where none can be sent. */
export function readMail(env: Environment): AccountSettings['mail'] {
  const smtpUrl = readText('VOUCH_SMTP_URL', env);
  if (smtpUrl === undefined) return null;
  const url = URL.parse(smtpUrl);
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname) {
    // The value is not repeated: it may hold a password.
    throw new InputFault("VOUCH_SMTP_URL is no mail server's address. Give it as smtp://user:password@host:587 or smtps://….", {
      field: 'VOUCH_SMTP_URL',
    });
  }
  const from = readText('VOUCH_MAIL_FROM', env);
  if (from === undefined) {
    throw new InputFault('With VOUCH_SMTP_URL the sender must be named. Set VOUCH_MAIL_FROM, for example "Vouch <vouch@example.org>".', {
      field: 'VOUCH_MAIL_FROM',
    });
  }
  return { smtpUrl, from };
}

function readOpenId(env: Environment): AccountSettings['openId'] {
  const issuer = readText('VOUCH_OPENID_ISSUER', env);
  if (issuer === undefined) return null;
  const url = URL.parse(issuer);
  const isLocal = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal))) {
    throw new InputFault(`VOUCH_OPENID_ISSUER is "${issuer}". Give the provider's https address.`, { field: 'VOUCH_OPENID_ISSUER' });
  }
  const required = (name: string): string => {
    const text = readText(name, env);
    if (text === undefined) throw new InputFault(`With VOUCH_OPENID_ISSUER, ${name} must be set too.`, { field: name });
    return text;
  };
  return {
    name: readText('VOUCH_OPENID_NAME', env) ?? url.hostname,
    issuer,
    clientId: required('VOUCH_OPENID_CLIENT_ID'),
    clientSecret: required('VOUCH_OPENID_CLIENT_SECRET'),
  };
}
