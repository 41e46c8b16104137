import type { Quantity } from '../domain/finding.ts';
import { readDigitNames } from '../findings/mask-names.ts';
import { readQuantities } from '../findings/read-quantities.ts';
import { readTokens } from '../text/read-tokens.ts';
import { splitSentences } from '../text/split-sentences.ts';
import type { VerifyContext } from './claim-to-verify.ts';
import { nameDrugs, namesIn } from './name-drugs.ts';
import { meaningOf } from './same-meaning.ts';

/** A claim, or what its quotes say, read once for all checks. */
export interface Statement {
  text: string;
  /** Meanings of its content words, in order. */
  meanings: string[];
  meaningSet: Set<string>;
  quantities: Quantity[];
  /** Names with digits, in one spelling ("easi75", "breezead1"). */
  names: Set<string>;
  drugs: Set<string>;
  conditions: Set<string>;
}

/** Reads a text for the checks. */
export function readStatement(text: string, context: VerifyContext): Statement {
  const meanings = readTokens(text).map(meaningOf);
  return {
    text,
    meanings,
    meaningSet: new Set(meanings),
    quantities: splitSentences(text).flatMap((sentence) => readQuantities(sentence.text)),
    names: new Set(readDigitNames(text).flatMap((name) => spellNames(name.text))),
    drugs: nameDrugs(text, context.drugs),
    conditions: namesIn(text, context.conditions),
  };
}

// "JAK1/2" names two, "IL-4/IL-13" too; "IGA 0/1" is one.
function spellNames(name: string): string[] {
  const parts = /^(\p{L}+)-?(\d)\/(\d)$/u.exec(name);
  if (parts && !/iga/i.test(name)) return [`${parts[1]}${parts[2]}`, `${parts[1]}${parts[3]}`].map((part) => part.toLowerCase());
  return name.split(/\/(?=\p{L})/u).map((part) =>
    part
      .toLowerCase()
      .replace(/[^\p{L}\p{N}/]/gu, '')
      .replace(/^covid19$/, 'covid')
      .replace(/^anti(?=\D+\d)/, '')
      .replace(/^interleukin/, 'il'),
  );
}
