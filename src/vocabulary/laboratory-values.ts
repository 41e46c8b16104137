/** A laboratory value: the name it is told by, its words, and the analyte's words in evidence. */
export interface LaboratoryValue {
  name: string;
  words: RegExp;
}

/** Values that treatments are watched by. Abbreviations are read in capitals only. */
export const LABORATORY_VALUES: LaboratoryValue[] = [
  { name: 'lymphocytes', words: /\b(?:(?:absolute )?[Ll]ymphocytes?(?: counts?)?|[Ll]ymphs|ALC)\b/ },
  { name: 'neutrophils', words: /\b(?:(?:absolute )?[Nn]eutrophils?(?: counts?)?|[Nn]eutros|ANC)\b/ },
  { name: 'haemoglobin', words: /\b(?:[Hh]a?emoglobin|Hb|Hgb|HGB)\b/ },
  { name: 'platelets', words: /\b(?:[Pp]latelets?(?: counts?)?|PLT)\b/ },
  { name: 'liver enzymes', words: /\b(?:[Ll]iver (?:enzymes?|(?:function )?tests?|values?|bloods)|LFTs?|[Tt]ransaminases?|ALT|AST)\b/ },
  { name: 'LDL cholesterol', words: /\b(?:LDL(?:-C| cholesterol)?)\b/ },
  { name: 'cholesterol', words: /\b(?:(?:total )?[Cc]holesterol|[Ll]ipids|[Tt]riglycerides)\b/ },
  { name: 'creatine kinase', words: /\b(?:[Cc]reatine (?:phospho)?kinase|CPK|CK)\b/ },
  { name: 'white cells', words: /\b(?:[Ww]hite (?:blood )?(?:cells?|count)(?: counts?)?|WBC|WCC|[Ll]eu[ck]ocytes?)\b/ },
];
