/** Where in a person's input something is wrong. */
export interface InputPlace {
  file?: string;
  record?: string;
  line?: number;
  field?: string;
}

/** The input is wrong: the message says what and what to do, the place says where. Shown to the person as it is. */
export class InputFault extends Error {
  override name = 'InputFault';
  readonly place: InputPlace;
  constructor(message: string, place: InputPlace = {}) {
    super(message);
    this.place = place;
  }
}

/** Nothing is known by this id or address. */
export class NotFoundFault extends Error {
  override name = 'NotFoundFault';
}

/** Another process is writing; the message says which and what to do. */
export class BusyFault extends Error {
  override name = 'BusyFault';
}

/** What was to be saved is there already and may not change. */
export class ConflictFault extends Error {
  override name = 'ConflictFault';
}

/** What keeps an outside service from giving what was asked of it. */
export type ServiceTrouble =
  | 'unreachable'
  | 'rate-limited'
  | 'failing'
  | 'refused'
  | 'cut-off'
  | 'unexpected-answer'
  | 'led-elsewhere'
  | 'too-large';

/** An outside service does not give what was asked of it. The message names the service and the address, without what is secret in it. */
export class ServiceFault extends Error {
  override name = 'ServiceFault';
  readonly trouble: ServiceTrouble;
  constructor(trouble: ServiceTrouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}

/** What keeps a language model from giving what was asked of it. */
export type ModelTrouble =
  | 'unreachable'
  | 'slow'
  | 'key-refused'
  | 'unknown-model'
  | 'rate-limited'
  | 'failing'
  | 'request-refused'
  | 'cut-off'
  | 'no-json'
  | 'other-shape'
  | 'endless'
  | 'empty'
  | 'refused'
  | 'limit-reached';

/** A language model does not give what was asked of it. The message is a plain sentence for whoever reads the answer: no address, no key. */
export class ModelFault extends Error {
  override name = 'ModelFault';
  readonly trouble: ModelTrouble;
  /** Milliseconds after which the endpoint asks to be tried again; null where it doesn't say. */
  readonly retryAfterMs: number | null;
  constructor(trouble: ModelTrouble, message: string, retryAfterMs: number | null = null) {
    super(message);
    this.trouble = trouble;
    this.retryAfterMs = retryAfterMs;
  }
}
