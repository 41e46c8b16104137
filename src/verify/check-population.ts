import type { Objection } from './claim-to-verify.ts';

/** A member of a class of which a statement normally holds for the one it names. `implied` are words that say it without naming it. */
interface Member {
  name: string;
  words: RegExp;
  implied?: RegExp;
}

// Classes whose members exclude each other: who was studied, how ill, which organ, which state.
const CLASSES: { name: string; members: Member[] }[] = [
  {
    name: 'age group',
    members: [
      { name: 'adults', words: /\badults?\b/i },
      { name: 'children', words: /\b(?:child(?:ren)?|p(?:a)?ediatric|PEDS)\b/i },
      { name: 'adolescents', words: /\b(?:adolescents?|teenagers?|TEEN)\b/i },
      { name: 'infants', words: /\b(?:infants?|neonates?|newborns?)\b/i },
      { name: 'older people', words: /\b(?:elderly|older (?:people|adults|patients))\b/i, implied: /\b(?:65|75)\b/ },
    ],
  },
  {
    name: 'sex',
    members: [
      { name: 'men', words: /\b(?:men|man|males?)\b/i },
      {
        name: 'women',
        words: /\b(?:wom[ae]n|females?)\b/i,
        implied: /\b(?:breast-?feed\w*|pregnan\w*|lactat\w*|contracepti\w*|menopaus\w*)\b/i,
      },
    ],
  },
  { name: 'group', members: [{ name: 'healthy volunteers', words: /\bhealthy (?:volunteers|people|subjects|adults)\b/i }] },
  {
    name: 'severity',
    members: [
      { name: 'mild', words: /\bmild(?:ly)?\b/i },
      { name: 'moderate', words: /\bmoderate(?:ly)?\b/i },
      { name: 'severe', words: /\bsevere(?:ly)?\b|\bsevere-/i },
      { name: 'end-stage', words: /\bend-stage\b/i },
    ],
  },
  {
    name: 'organ',
    members: [
      { name: 'kidney', words: /\b(?:kidneys?|renal)\b/i, implied: /\b(?:eGFR|creatinine)\b/i },
      { name: 'liver', words: /\b(?:liver|hepatic|hepato\w+)\b/i, implied: /\bChild-Pugh\b/i },
      { name: 'heart', words: /\b(?:heart|cardiac)\b/i, implied: /\bcardiovascular\b/i },
      { name: 'lung', words: /\b(?:lungs?|pulmonary)\b/i },
    ],
  },
  {
    name: 'reproductive state',
    members: [
      { name: 'pregnancy', words: /\bpregnan\w*\b/i, implied: /\b(?:gestation|conception|contracepti\w*|fet(?:us|al)|embryo\w*|birth)\b/i },
      { name: 'breastfeeding', words: /\b(?:breast-?fe\w+|lactat\w*)\b/i, implied: /\bmilk\b/i },
    ],
  },
];

/** Whom the claim is about (age, sex, severity, organ, pregnancy) is whom the quotes and their heading path are about. */
export function checkPopulation(claim: string, evidence: string): Objection[] {
  const objections: Objection[] = [];
  for (const { name, members } of CLASSES) {
    for (const member of members) {
      if (!member.words.test(claim) || member.words.test(evidence) || member.implied?.test(evidence)) continue;
      const rivals = members.filter((other) => other !== member && other.words.test(evidence) && !other.words.test(claim));
      // Adults are who is meant where nobody is named.
      if (member.name === 'adults' && !members.some(({ words }) => words.test(evidence))) continue;
      const instead = rivals.length > 0 ? `, but of ${rivals.map((rival) => rival.name).join(', ')}` : '';
      objections.push({
        check: 'population',
        opposes: rivals.length > 0,
        reason: `The quote does not speak of ${member.name} (${name})${instead}.`,
      });
    }
  }
  return objections;
}
