import { expect, test } from 'vitest';
import { nameTitleSubjects } from './name-title-subjects.ts';

const names = (title: string) => nameTitleSubjects([title]).map((s) => [s.name, ...s.also]);

test.each([
  ['SCORPION STING', [['scorpion sting']]],
  ['RIVER FEVER (STREAM FEVER; BROOK DISEASE)', [['river fever', 'stream fever', 'brook disease']]],
  ['TREATMENT OF APNOEA IN A CHILD', [['apnoea', 'apnoea in a child']]],
  ['CHRONIC LUNG DISEASE (CLD)', [['chronic lung disease', 'cld']]],
  ['A trial of two drugs against a third in adults', []],
])('%s names its disease', (title, expected) => expect(names(title)).toEqual(expected));
