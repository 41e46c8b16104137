import type { OutcomeEntry } from '../edition-texts.ts';

/** Scores and what people notice of them; the plain words follow "this many had". An outcome that is not here is told by its own name or not at all. */
export const OUTCOMES: OutcomeEntry[] = [
  { names: /^(?:an? )?nasopharyngitis$/i, noticed: 'a cold' },
  { names: /^(?:an? )?headaches?$/i, noticed: 'a headache' },
  {
    names: /\bv?IGA(?:-AD)?(?: score)?(?: of)? ?0\/1\b|\bclear or almost clear skin\b|\bIGA (?:treatment )?(?:success|response)\b/i,
    noticed: 'clear or almost clear skin',
  },
  { names: /\bEASI[- ]?100\b/i, noticed: 'clear skin (an eczema score of zero)' },
  { names: /\bEASI[- ]?90\b/i, noticed: 'an eczema score at least 90% lower' },
  { names: /\bEASI[- ]?75\b/i, noticed: 'an eczema score at least 75% lower' },
  { names: /\bEASI[- ]?50\b/i, noticed: 'an eczema score at least 50% lower' },
  { names: /\bPASI[- ]?90\b/i, noticed: 'a psoriasis score at least 90% lower' },
  { names: /\bPASI[- ]?75\b/i, noticed: 'a psoriasis score at least 75% lower' },
  { names: /\bF-?VASI[- ]?75\b/i, noticed: 'a vitiligo score of the face at least 75% better' },
  { names: /\bF-?VASI[- ]?50\b/i, noticed: 'a vitiligo score of the face at least 50% better' },
  {
    names: /\bSALT(?: \([^)]*\))?(?: score)?(?: of)? 20 or less\b|\badequate scalp coverage\b|\bat least 80% scalp (?:hair|coverage)\b/i,
    noticed: 'hair on at least 80% of the scalp',
  },
  { names: /\bSALT(?: \([^)]*\))?(?: score)?(?: of)? 10 or less\b/i, noticed: 'hair on at least 90% of the scalp' },
  { names: /\bACR ?20\b/i, noticed: 'joint trouble at least 20% better' },
  { names: /\bACR ?50\b/i, noticed: 'joint trouble at least 50% better' },
  { names: /\bACR ?70\b/i, noticed: 'joint trouble at least 70% better' },
  {
    names: /\b(?:at least )?(?:a )?4[- ]point (?:fall|improvement|reduction) in (?:worst )?itch\b|\bNRS ?4\b/i,
    noticed: 'clearly less itch (at least 4 points lower)',
  },
  { names: /^serious adverse (?:events?|effects?|reactions?)$/i, noticed: 'a serious side effect' },
  { names: /^(?:any )?adverse (?:events?|effects?|reactions?)$/i, noticed: 'a side effect' },
  { names: /^serious infections?$/i, noticed: 'a serious infection' },
  { names: /^(?:herpes )?zoster(?: \(shingles\))?$|^shingles$/i, noticed: 'shingles' },
  { names: /^herpes simplex$/i, noticed: 'cold sores' },
  { names: /^eczema herpeticum$/i, noticed: 'eczema herpeticum' },
  { names: /^(?:all-cause )?(?:mortality|deaths?)$/i, noticed: 'died' },
];
