/** How accounts are kept and how their mail goes out. `serve` reads it from the environment. */
export interface AccountSettings {
  /** At least 32 characters; cookies are signed and second factors encrypted with it. */
  secret: string;
  /** Where mail is handed in; null where links are shown to administrators instead. */
  mail: MailSettings | null;
  openId: OpenIdSettings | null;
  /** Whether members of the board must have a second factor. */
  secondFactor: 'optional' | 'required';
}

export interface MailSettings {
  /** smtp://… or smtps://…, with user and password where needed. */
  smtpUrl: string;
  /** The sender, for example "Vouch <vouch@example.org>". */
  from: string;
}

export interface OpenIdSettings {
  /** How the button names the provider. */
  name: string;
  /** The issuer's address; its discovery document stands under /.well-known/openid-configuration. */
  issuer: string;
  clientId: string;
  clientSecret: string;
}
