/** A disease or event that a patient may have had, or that a treatment may cause. */
export interface HealthEvent {
  name: string;
  words: RegExp;
  /** The concept (`concepts.ts`) that evidence about it speaks of, where there is one. */
  concept: string | null;
  /** More often a complaint on treatment than a history. */
  complaint?: true;
}

const event = (name: string, words: RegExp, concept: string | null = null): HealthEvent => ({ name, words, concept });
const complaint = (name: string, words: RegExp, concept: string | null = null): HealthEvent => ({
  ...event(name, words, concept),
  complaint: true,
});

/** The longer words come first: "breast cancer" before "cancer". Abbreviations are read in capitals only. */
export const HEALTH_EVENTS: HealthEvent[] = [
  event(
    'venous thromboembolism',
    /\b(?:[Dd]eep[- ][Vv](?:ein|enous) [Tt]hrombos[ie]s|[Pp]ulmonary [Ee]mboli\w*|[Vv]enous [Tt]hromboembol\w+|[Bb]lood clots?|[Cc]lots? (?:in|on) (?:the|my|his|her|a) (?:legs?|lungs?)|[Cc]lots?|[Tt]hrombos[ie]s|DVTs?|VTE|PE)\b/,
    'thrombosis',
  ),
  event(
    'myocardial infarction',
    /\b(?:[Hh]eart attacks?|[Mm]yocardial infarctions?|MI|N?STEMI|ACS|(?:[Cc]oronary )?stents?)\b/,
    'cardiovascular',
  ),
  event('stroke', /\b(?:[Mm]ini-?strokes?|[Ss]trokes?|TIAs?|CVA)\b/, 'cardiovascular'),
  event(
    'coronary heart disease',
    /\b(?:[Aa]ngina|[Cc]oronary (?:artery|heart) disease|[Ii]scha?emic heart disease|IHD|CAD|[Hh]eart (?:disease|trouble|problems?))\b/,
    'cardiovascular',
  ),
  event('heart failure', /\b(?:heart failure|HFrEF|HFpEF|CHF)\b/, 'cardiovascular'),
  event('atrial fibrillation', /\b(?:atrial fibrillation|AF|a-?fib)\b/),
  event(
    'cardiovascular events',
    /\b(?:MACE|[Mm]ajor adverse (?:cardiovascular|cardiac) events?|[Cc]ardiovascular (?:events?|disease|problems?))\b/,
    'cardiovascular',
  ),
  event('hypertension', /\b(?:[Hh]ypertens\w+|(?:[Hh]igh|[Rr]aised) blood pressure|HTN)\b/, 'cardiovascular'),
  event(
    'raised cholesterol',
    /\b(?:(?:[Hh]igh|[Rr]aised|[Ii]ncreased) (?:cholesterol|lipids|LDL)|[Hh]yperlipid\w+|[Dd]yslipid\w+|[Hh]ypercholest\w+|[Cc]holesterol)\b/,
    'lipids',
  ),
  event('diabetes', /\b(?:(?:[Tt]ype (?:1|2|one|two) )?[Dd]iabet\w+|T[12]DM)\b/, 'glucose'),
  event('smoking', /\b(?:(?:[Ee]x|[Ff]ormer|[Cc]urrent|[Hh]eavy|[Pp]ast)[- ]?smok\w+|[Ss]mok\w+|pack[- ]years?)\b/, 'smoking'),
  event('obesity', /\b(?:[Oo]bes\w+|[Oo]verweight)\b/),
  event('melanoma', /\b[Mm]elanomas?\b/, 'skin-cancer'),
  event('skin cancer', /\b(?:[Ss]kin cancers?|BCC|SCC|NMSC|[Bb]asal cell carcinoma|[Ss]quamous cell carcinoma)\b/, 'skin-cancer'),
  event('lymphoma', /\b[Ll]ymphomas?\b/, 'malignancy'),
  event('breast cancer', /\b[Bb]reast (?:cancer|carcinoma|ca)\b/, 'malignancy'),
  event('prostate cancer', /\b[Pp]rostate (?:cancer|carcinoma|ca)\b/, 'malignancy'),
  event('lung cancer', /\b[Ll]ung (?:cancer|carcinoma|ca)\b/, 'malignancy'),
  event('cancer', /\b(?:[Cc]ancers?|[Mm]alignan\w+|[Tt]umou?rs?|[Ll]euka?emia|[Nn]eoplas\w+)\b/, 'malignancy'),
  event(
    'tuberculosis',
    /\b(?:(?:[Ll]atent|[Aa]ctive|[Tt]reated|[Oo]ld) (?:TB|tuberculosis)|LTBI|TB|[Tt]uberculosis|(?:[Pp]ositive )?(?:[Qq]uantiferon|IGRA)(?: (?:is )?(?:pos(?:itive)?|\+))?)(?! (?:tests?|screen\w*)\b)/,
    'tuberculosis',
  ),
  event('hepatitis B', /\b(?:(?:[Cc]hronic )?[Hh]ep(?:atitis)? B|HBV|HBsAg)\b/, 'hepatitis'),
  event('hepatitis C', /\b(?:[Hh]ep(?:atitis)? C|HCV)\b/, 'hepatitis'),
  event('HIV infection', /\b(?:HIV|AIDS)\b/, 'infection'),
  event('eczema herpeticum', /\b(?:[Ee]czema herpeticum|Kaposi varicelliform eruption)\b/, 'herpes-simplex'),
  event('zoster', /\b(?:[Ss]hingles|(?:[Hh]erpes )?[Zz]oster)\b/, 'zoster'),
  event('herpes simplex', /\b(?:[Cc]old ?sores?|[Hh]erpes(?: simplex)?|HSV)\b/, 'herpes-simplex'),
  event('pneumonia', /\b[Pp]neumonias?\b/, 'infection'),
  event(
    'infection',
    /\b(?:(?:[Ss]erious|[Ff]requent|[Rr]ecurrent|[Rr]epeated|[Cc]hest|[Uu]rine|[Ss]kin|[Aa]ctive) infections?|[Ii]nfections?|[Ss]epsis|[Cc]ellulitis|UTIs?)\b/,
    'infection',
  ),
  event('diverticulitis', /\b[Dd]iverticul\w+\b/, 'diverticulitis'),
  event('gastrointestinal perforation', /\b(?:(?:[Bb]owel|[Gg]ut|[Gg]astrointestinal|GI) perforation|[Pp]erforation)\b/, 'diverticulitis'),
  event('anaemia', /\b[Aa]na?emi[ac]\b/, 'anaemia'),
  event('transplant', /\b(?:(?:[Kk]idney|[Ll]iver|[Hh]eart|[Oo]rgan) )?[Tt]ransplant\w*\b/),
  event('asthma', /\b[Aa]sthma\w*\b/),
  event('COPD', /\bCOPD\b/),
  event('epilepsy', /\b(?:[Ee]pilep\w+|[Ss]eizures?)\b/),
  event('depression', /\b(?:[Dd]epress\w+|[Ll]ow mood)\b/),
  event('osteoporosis', /\b[Oo]steoporosis\b/),
  event('gout', /\b[Gg]out\b/),
  event('glaucoma', /\b[Gg]laucoma\b/),
  event('multiple sclerosis', /\b(?:[Mm]ultiple sclerosis|MS)\b/),
  event('thyroid disease', /\b(?:[Tt]hyroid(?: (?:disease|problems?))?|[Hh]yp(?:o|er)thyroid\w*)\b/),
  complaint('acne', /\b(?:[Aa]cne|[Pp]imples?|[Ss]pots on (?:the|my|his|her) (?:face|back|skin))\b/, 'acne'),
  complaint('nausea', /\b(?:[Nn]ause\w+|[Ff]eeling sick|[Ff]eels? sick|[Vv]omit\w*|[Ss]ickness)\b/, 'nausea'),
  complaint('headache', /\b(?:[Hh]eadaches?|[Mm]igraines?)\b/, 'headache'),
  complaint('weight gain', /\b(?:[Ww]eight gain|(?:[Pp]ut(?:ting)?|[Pp]uts) on weight|[Gg]ain(?:ing|s)? weight|[Gg]et(?:ting)? fat)\b/),
  complaint('diarrhoea', /\b(?:[Dd]iarrho?ea|[Ll]oose stools?)\b/),
  complaint('abdominal pain', /\b(?:(?:[Aa]bdominal|[Ss]tomach|[Tt]ummy|[Bb]elly) (?:pain|ache)|stomach-?ache)\b/),
  complaint('fatigue', /\b(?:[Ff]atigue|[Tt]ired\w*|[Ss]leepy|[Ss]leepiness|[Dd]rows\w+)\b/),
  complaint('dizziness', /\b[Dd]izz\w+\b/),
  complaint('fever', /\b(?:[Ff]evers?|[Tt]emperature)\b/),
  complaint('rash', /\b(?:[Rr]ash(?:es)?|[Hh]ives|[Uu]rticaria)\b/),
  complaint('conjunctivitis', /\b(?:[Cc]onjunctivitis|[Ee]ye (?:problems?|inflammation)|[Ss]ore eyes|[Rr]ed eyes)\b/),
  complaint('colds', /\b(?:(?:common )?[Cc]olds|[Rr]unny nose|[Ss]ore throat|[Nn]asopharyngitis)\b/, 'infection'),
  complaint('raised liver enzymes', /\b(?:[Ll]iver (?:damage|injury|problems?)|[Hh]epatotox\w+)\b/, 'liver-enzymes'),
  complaint('neutropenia', /\b(?:[Nn]eutropeni\w+|[Ll]ow white (?:blood )?cells?)\b/, 'neutrophils'),
  complaint('lymphopenia', /\b[Ll]ymphopeni\w+\b/, 'lymphocytes'),
  complaint('thrombocytopenia', /\b[Tt]hrombocytopeni\w+\b/, 'platelets'),
  complaint('low blood glucose', /\b(?:[Hh]ypoglyca?emi\w+|[Ll]ow blood (?:sugar|glucose)|[Hh]ypos)\b/, 'glucose'),
  complaint('infertility', /\b(?:[Ii]nfertil\w+|sperm)\b/),
  complaint('death', /\b(?:[Dd]eaths?|[Mm]ortality|[Dd]ying|[Dd]ies?)\b/, 'mortality'),
];
