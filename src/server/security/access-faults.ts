/** The request may not be made by this client, whoever it is. */
export class ForbiddenFault extends Error {
  override name = 'ForbiddenFault';
}

/** The access key is missing or wrong. */
export class KeyNeededFault extends Error {
  override name = 'KeyNeededFault';
}

/** Too many questions, tries or the like from one address; `retryAfter` is in seconds. */
export class RateFault extends Error {
  override name = 'RateFault';
  readonly retryAfter: number;
  constructor(retryAfter: number, what: string) {
    super(`Many ${what} came from your address. Try again in ${retryAfter} ${retryAfter === 1 ? 'second' : 'seconds'}.`);
    this.retryAfter = retryAfter;
  }
}
