import { looksLikeDrugName } from './drug-classes.ts';

// Medicines in common use in general practice and hospitals whose names carry no stem of their class; a library need not know them to
// recognise that a patient takes them.
const NAMES = new Set(
  `acenocoumarol aciclovir valaciclovir valacyclovir acyclovir alendronic amiodarone amlodipine amitriptyline amoxicillin apixaban aspirin
  atorvastatin simvastatin rosuvastatin pravastatin bendroflumethiazide budesonide bupropion buspirone carbamazepine carbimazole cetirizine
  chlorphenamine cimetidine ciprofloxacin citalopram escitalopram clarithromycin erythromycin azithromycin clonazepam clopidogrel ticagrelor
  prasugrel dipyridamole codeine tramadol morphine oxycodone fentanyl colchicine allopurinol febuxostat dabigatran edoxaban rivaroxaban warfarin
  heparin enoxaparin dexamethasone hydrocortisone prednisolone prednisone methylprednisolone diazepam diclofenac digoxin diltiazem verapamil
  nifedipine doxycycline minocycline lymecycline duloxetine venlafaxine fluoxetine sertraline paroxetine mirtazapine trazodone empagliflozin
  ezetimibe famotidine ferrous finasteride dutasteride fluconazole itraconazole ketoconazole voriconazole posaconazole fluticasone furosemide
  spironolactone indapamide hydrochlorothiazide torasemide gabapentin pregabalin gliclazide glipizide glibenclamide metformin insulin sitagliptin
  hydroxychloroquine sulfasalazine leflunomide methotrexate azathioprine ciclosporin cyclosporine tacrolimus mycophenolate ibuprofen naproxen
  celecoxib etoricoxib ketorolac indometacin isotretinoin acitretin lamotrigine levetiracetam phenytoin valproate topiramate phenobarbital
  lansoprazole omeprazole pantoprazole esomeprazole leflunomide levodopa levothyroxine liothyronine lisinopril enalapril perindopril ramipril
  lithium loperamide loratadine fexofenadine desloratadine losartan candesartan valsartan irbesartan olmesartan bisoprolol atenolol metoprolol
  carvedilol propranolol nebivolol melatonin metoclopramide domperidone ondansetron metronidazole trimethoprim nitrofurantoin montelukast
  salbutamol salmeterol tiotropium nicorandil isosorbide olanzapine quetiapine risperidone clozapine haloperidol orlistat paracetamol
  acetaminophen penicillin phenoxymethylpenicillin probenecid rifampicin rifampin rifabutin isoniazid pyrazinamide ethambutol semaglutide
  liraglutide dulaglutide sildenafil tadalafil tamoxifen letrozole anastrozole tamsulosin testosterone oestradiol estradiol teriflunomide
  terbinafine theophylline zolpidem zopiclone ritonavir efavirenz bosentan gemfibrozil fenofibrate sumatriptan`.split(/\s+/),
);

/** Groups of medicines by the words patients and notes have for them. */
export const MEDICINE_GROUPS: { name: string; words: RegExp }[] = [
  { name: 'diuretic', words: /\b(?:diuretics?|water (?:tablets?|pills?))\b/i },
  { name: 'statin', words: /\bstatins?\b|\bcholesterol (?:tablets?|pills?)\b/i },
  { name: 'NSAID', words: /\b(?:NSAIDs?|anti-?inflammator(?:y|ies)(?: (?:painkillers?|tablets?))?|painkillers?)\b/i },
  { name: 'anticoagulant', words: /\b(?:anticoagulants?|blood[- ]thinners?|DOACs?|NOACs?)\b/i },
  { name: 'antiplatelet drug', words: /\b(?:antiplatelet\w*(?: drugs?)?|DAPT)\b/i },
  {
    name: 'oral contraceptive',
    words: /\b(?:(?:oral |combined )?contraceptive pills?|oral contraceptives?|birth control pills?|the pill|COCP?)\b/i,
  },
  { name: 'HRT', words: /\b(?:HRT|hormone replacement(?: therapy)?)\b/i },
  { name: 'corticosteroids', words: /\b(?:(?:oral |cortico)?steroids?(?: tablets?)?)\b/i },
  { name: 'topical corticosteroids', words: /\b(?:topical (?:cortico)?steroids?|steroid creams?|TCS)\b/i },
  { name: 'antihistamines', words: /\b(?:antihistamines?)\b/i },
  { name: 'antidepressant', words: /\b(?:antidepressants?|SSRIs?)\b/i },
  { name: 'antibiotics', words: /\bantibiotics?\b/i },
  { name: 'antifungals', words: /\bantifungals?\b/i },
  { name: 'proton pump inhibitor', words: /\b(?:PPIs?|proton pump inhibitors?)\b/i },
  { name: 'opioid', words: /\bopioids?\b/i },
  { name: 'immunosuppressants', words: /\bimmunosuppressants?\b/i },
  { name: 'biologics', words: /\bbiologics?\b/i },
  { name: 'phototherapy', words: /\b(?:phototherapy|UVB|light (?:therapy|treatment))\b/i },
  { name: "St John's wort", words: /\bst\.? john'?s wort\b/i },
  { name: 'grapefruit', words: /\bgrapefruit(?: juice)?\b/i },
  { name: 'alcohol', words: /\b(?:alcohol|beer|(?:glass of )?wine|drinks?|drinking)\b/i },
];

/** True for a word that names a medicine: in common use, or by the ending of an international nonproprietary name. */
export function isMedicineName(word: string): boolean {
  return NAMES.has(word.toLowerCase()) || looksLikeDrugName(word);
}
