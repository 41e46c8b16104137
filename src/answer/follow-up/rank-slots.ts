import type { AskedSlot } from '../../domain/follow-up.ts';
import { dotProduct } from '../../embedding/dot-product.ts';
import type { LibraryReader } from '../../library/library.ts';
import { readTokens } from '../../text/read-tokens.ts';

/** What people ask of each slot, in a few words each. Broad slots stand first: they are offered where nothing is nearer. */
const EXAMPLES: Record<AskedSlot, string> = {
  eligibility: 'Is it suitable for this patient? Who can take it?',
  safety: 'What are the side effects and risks? Is it safe?',
  dosing: 'What is the dose? How much is taken and how often?',
  efficacy: 'How well does it work? How many people get better?',
  monitoring: 'Which blood tests and checks are needed?',
  interaction: 'Can it be taken together with other medicines?',
  comparison: 'How does it compare with another drug? Which is better?',
  alternatives: 'What other treatments are there instead?',
  stopping: 'What happens when it is stopped? Does it come back?',
  duration: 'How long should it be continued?',
  onset: 'How soon does it start to work?',
  approval: 'Is it approved and licensed in this country?',
  funding: 'Who pays for it? Is it reimbursed?',
  place: 'What do guidelines recommend? Is it a first treatment?',
  pregnancy: 'Can it be used in pregnancy or when trying for a baby?',
  lactation: 'Can it be used while breastfeeding?',
  vaccination: 'Which vaccines can be given?',
  'ae-management': 'How is a side effect managed? What can be done about it?',
  mechanism: 'How does the drug act in the body?',
  'missed-dose': 'What if a dose was forgotten?',
  'boxed-warning': 'What is in the boxed warning?',
  'why-warning': 'Why does it have a boxed warning?',
  'dose-comparison': 'Is the higher dose better than the lower dose?',
  role: 'What is it used for? Tell me about it.',
};
const SLOTS = Object.keys(EXAMPLES) as AskedSlot[];

// The examples' vectors belong to the embedding model of the library they are compared in.
const vectorsOf = new WeakMap<LibraryReader, Promise<(Float32Array | null)[]>>();

/** Slots by how near their examples are to a text, nearest first: by meaning where the library has vectors, else by the words they share. */
export async function rankSlots(text: string, library: LibraryReader): Promise<AskedSlot[]> {
  const [asked, examples] = await Promise.all([library.embed(text), embedExamples(library)]);
  const tokens = new Set(readTokens(text));
  const score = (slot: AskedSlot, i: number): number => {
    const example = examples[i];
    if (asked && example) return dotProduct(asked, example);
    return readTokens(EXAMPLES[slot]).filter((t) => tokens.has(t)).length;
  };
  return SLOTS.map((slot, i) => ({ slot, score: score(slot, i), i }))
    .toSorted((a, b) => b.score - a.score || a.i - b.i)
    .map(({ slot }) => slot);
}

function embedExamples(library: LibraryReader): Promise<(Float32Array | null)[]> {
  const held = vectorsOf.get(library);
  if (held) return held;
  const made = (async () => {
    const vectors: (Float32Array | null)[] = [];
    for (const slot of SLOTS) vectors.push(await library.embed(EXAMPLES[slot]));
    return vectors;
  })();
  vectorsOf.set(library, made);
  made.catch(() => vectorsOf.delete(library));
  return made;
}
