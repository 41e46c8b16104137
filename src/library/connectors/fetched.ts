import type { InputFile } from '../find-input-files.ts';

/** What a connector got for a person: a file with a service's answer, or why there is none. `as` is what a person calls it. */
export type Fetched = InputFile & { as: string };
