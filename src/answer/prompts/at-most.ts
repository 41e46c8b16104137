import type { z } from 'zod';

/**
 * A list with a length that endpoints which build their reply by the schema keep to: a small model goes on without end in a list without one. A
 * longer list is no fault of form: who reads it takes what holds.
 */
export const atMost = <T extends z.ZodType>(list: z.ZodArray<T>, length: number): z.ZodArray<T> => list.meta({ maxItems: length });
