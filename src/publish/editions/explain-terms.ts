import type { BoardText } from '../../domain/answer.ts';
import type { MergedTelling } from './merge-tellings.ts';

/** The explanation of each term where it is first met in reading order, after the sentence that has it; `already` are those that stand before. */
export function explainTerms(sections: { slot: string; told: MergedTelling[] }[], already: BoardText[]): BoardText[] {
  const explained = new Set(already.map(({ text }) => text));
  return sections.flatMap(({ slot, told }) =>
    told.flatMap(({ claim, met }) =>
      met.flatMap(({ term, explanation }): BoardText[] => {
        if (!explanation || explained.has(explanation)) return [];
        explained.add(explanation);
        return [{ kind: 'explanation', subject: term, text: explanation, slot, after: claim.id }];
      }),
    ),
  );
}
