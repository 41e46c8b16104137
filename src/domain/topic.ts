import { z } from 'zod';

/** A speciality or subject area: what reviewers are experts of and what readers browse. */
export const Topic = z.object({
  /** Stands in addresses: lower-case words and hyphens. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: z.string().min(1),
  description: z.string(),
  /** How many reviewers must approve an answer of this topic. */
  approvals: z.number().int().min(1).max(9),
  /** Drugs and conditions, by the library's names, whose answers the topic is suggested for. */
  subjects: z.array(z.string().min(1)),
});
export type Topic = z.infer<typeof Topic>;

/** How many must approve where no topic says otherwise. */
export const DEFAULT_APPROVALS = 2;
