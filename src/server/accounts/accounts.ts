/** Who a request's cookies belong to. */
export interface Identity {
  /** The id of account and person. */
  person: string;
  /** The id of this session, not its token. */
  session: string;
  /** Whether signing in to this account takes a second factor. */
  secondFactor: boolean;
}

/** What an account's action gives, and the cookies that go to the browser with it. */
export interface Reply<T> {
  result: T;
  /** Set-Cookie lines. */
  cookies: string[];
}

/** `second-factor`: the password was right, and a code is asked for next. `refused` says neither which part was wrong nor why. */
export type SignInOutcome = 'signed-in' | 'second-factor' | 'refused';

export interface SessionLine {
  id: string;
  startedAt: Date;
  expiresAt: Date;
  /** As the browser named itself; empty where it did not. */
  browser: string;
  /** Whether it is the one that asks. */
  own: boolean;
}

/** What somebody needs to set up an authenticator, shown once. */
export interface Enrolment {
  /** For a link or a QR code. */
  address: string;
  /** The same secret as text to type, in base32. */
  secret: string;
  /** Each opens the account once where the authenticator is lost. */
  backupCodes: string[];
}

/**
 * The port to accounts: passwords, sessions and second factors. People stand in the record under the same id. Methods that take `headers` act
 * for whoever is signed in by them. Throws InputFault, with what to do, where what a person typed cannot be used.
 */
export interface Accounts {
  identify(headers: Headers): Promise<Identity | null>;
  /**
   * Makes an account whose address counts as verified, and gives its id; without a password it is entered by OpenID Connect or a reset. An
   * account of this address is replaced: call it through `admitPerson`, which knows whether it is somebody's.
   */
  create(account: { name: string; email: string; password: string | null }): Promise<string>;

  signIn(email: string, password: string, headers: Headers): Promise<Reply<SignInOutcome>>;
  /** The second step: a code of the authenticator, or a backup code. */
  checkSecondFactor(code: string, headers: Headers): Promise<Reply<{ outcome: 'signed-in'; person: string } | { outcome: 'refused' }>>;
  signOut(headers: Headers): Promise<Reply<null>>;
  /** The newest first. */
  listSessions(headers: Headers): Promise<SessionLine[]>;
  /** Ends one of the sessions of whoever asks; false where it is none of theirs. */
  endSession(id: string, headers: Headers): Promise<boolean>;
  /** Signs a person out everywhere. */
  endSessions(person: string): Promise<void>;

  /** Sends a link to set a new password where the address has an account; says nothing about whether it has. */
  requestReset(email: string): Promise<void>;
  /** Gives the person's id; null where the link is used or over. Ends all their sessions. */
  resetPassword(token: string, password: string): Promise<string | null>;
  /** False where the present password is wrong. Ends the other sessions. */
  changePassword(change: { present: string; next: string }, headers: Headers): Promise<Reply<boolean>>;
  /** Sends a link to the new address; the account keeps the old one until it is opened. */
  requestEmailChange(email: string, headers: Headers): Promise<void>;
  /** Gives whose address is now which; null where the link is used or over. */
  confirmEmail(token: string, headers: Headers): Promise<{ person: string; email: string } | null>;

  /** Null where the password is wrong. The second factor counts once a first code is confirmed. */
  beginSecondFactor(password: string, headers: Headers): Promise<Enrolment | null>;
  confirmSecondFactor(code: string, headers: Headers): Promise<Reply<boolean>>;
  /** False where the password is wrong. */
  removeSecondFactor(password: string, headers: Headers): Promise<Reply<boolean>>;
  /** New backup codes in the place of the old ones; null where the password is wrong. */
  renewBackupCodes(password: string, headers: Headers): Promise<string[] | null>;

  /** The address at the OpenID Connect provider that a browser is sent to. */
  beginOpenId(headers: Headers): Promise<Reply<string>>;
  /** Answers the provider's return, and says who is signed in by it; null for nobody. */
  finishOpenId(request: Request): Promise<{ response: Response; person: string | null }>;
}

/** A link that lets whoever holds it do something with an account. */
export interface AccountLink {
  kind: 'invitation' | 'reset' | 'verification';
  email: string;
  /** On this site. */
  path: string;
  expiresAt: Date;
}

/** Brings a link to its address: by mail, or (kept) into the hands of an administrator. */
export type DeliverLink = (link: AccountLink) => Promise<'mailed' | 'kept'>;
