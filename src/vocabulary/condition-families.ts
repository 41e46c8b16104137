/** A family of conditions that a question may name instead of one condition, with the speciality's words. */
export interface ConditionFamily {
  name: string;
  asked: RegExp;
  members: RegExp;
}

/** Families by MeSH branch (2019 tree): skin and connective tissue diseases without the arthritides, joint disease, bowel disease. */
export const CONDITION_FAMILIES: ConditionFamily[] = [
  {
    name: 'skin disease',
    asked:
      /\b(?:dermatolog\w*|dermatos[ei]s|skin[- ](?:diseases?|conditions?|problems?|disorders?)|cutaneous (?:diseases?|conditions?|disorders?))\b/i,
    members:
      /dermat|eczema|psoria(?!tic arthritis)|alopecia|vitiligo|acne|lichen|hidradenitis|pemphig|urticaria|skin|cutaneous|rosacea|prurit|\blupus|dermatomyositis|interferonopath|candle|prurigo|granuloma annulare|scleroderma|morphea/i,
  },
  {
    name: 'joint disease',
    asked: /\b(?:rheumat(?:olog\w*|ic (?:diseases?|conditions?))|joint (?:diseases?|problems?))\b/i,
    members: /arthrit|spondyl|rheumat|gout/i,
  },
  { name: 'bowel disease', asked: /\b(?:inflammatory bowel disease|bowel (?:diseases?|problems?))\b/i, members: /bowel|colitis|crohn/i },
];

/** True for a heading that is a family by itself ("Skin Diseases"), not one of its members ("Hand Dermatoses"). */
export function isFamilyName(name: string): boolean {
  return CONDITION_FAMILIES.some((f) => f.asked.exec(name)?.[0].length === name.length);
}

/** The family a question asks about, or null. */
export function askedFamily(text: string): ConditionFamily | null {
  return CONDITION_FAMILIES.find((f) => f.asked.test(text)) ?? null;
}
