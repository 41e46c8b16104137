import type { Figure } from '../../bench/figure.ts';
import type { EditionFigures } from '../eval-editions.ts';
import type { TellingErrorScores } from '../editions/score-telling-errors.ts';
import { share } from './figures-of.ts';

const least = (value: number) => ({ at: 'least' as const, value });
const most = (value: number) => ({ at: 'most' as const, value });

export function editionFigures({ sets, facts, errors, freshErrors, falseAlarms }: EditionFigures): Figure[] {
  return [
    ...Object.entries(sets).flatMap(([name, { editions, grade, easyApart, easyJoined, claims, told, warnings }]): Figure[] => [
      { what: `${name}: reading grade, mean of ${editions} pages`, value: grade.apart.mean, unit: '', target: most(8) },
      { what: '… each list with its lead as one sentence', value: grade.joined.mean, unit: '', target: most(9) },
      { what: '… without board text', value: grade.toldApart.mean, unit: '', target: null },
      { what: '… without board text, lists as one', value: grade.toldJoined.mean, unit: '', target: null },
      share('… pages of grade 8 at most', easyApart, editions, null),
      share('… pages of grade 9 at most, lists as one', easyJoined, editions, null),
      share('… claims told', told, claims, null),
      share('… warnings told plainly', warnings.plain, warnings.all, null),
      share('… warnings told by board text with the quote', warnings.board, warnings.all, null),
      { what: '… warnings lost', value: warnings.lost, unit: '', target: most(0) },
    ]),
    share('must-facts told', facts.must.found, facts.must.of, least(90)),
    share('must-facts that the answers themselves state', facts.mustInAnswer.found, facts.mustInAnswer.of, null),
    share('all key facts told', facts.key.found, facts.key.of, null),
    share('true tellings by hand that the checker flags', falseAlarms.flagged, falseAlarms.tellings, null),
    ...errorFigures('tellings of the questions', errors),
    ...errorFigures('tellings of what no rule was written for', freshErrors),
  ];
}

function errorFigures(what: string, { made, caught, byKind }: TellingErrorScores): Figure[] {
  return [
    share(`errors in ${what} caught`, caught, made, least(97)),
    ...Object.entries(byKind).map(([kind, count]) => share(`… ${kind}`, count.caught, count.made, null)),
  ];
}
