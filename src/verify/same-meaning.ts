import { foldWord } from '../text/fold-word.ts';

// Words that stand for each other when a sentence is told in other words. The first of a line stands for all.
const GROUPS = `
recommend advise suggest advocate advised recommendation advice
approve license licensed licence authorise authorised clear cleared indicate indicated indication prescribe prescribed use uses approval
start begin begun initiate starting begins
stop discontinue cease giving halt stopping quit quitting abandon give-up break
interrupt pause hold held withhold withholding interruption temporary
renal kidney nephric
hepatic liver
pregnancy pregnant conception
lactation breastfeed breastfeeding milk
fetus fetal embryo embryofetal teratogenic malformation malformations
lower reduce decrease cut fall fell drop decline lowered halve halved halves half
raise increase rise rose elevate higher
improve better improvement
frequent common often more commoner
death die mortality dead deaths
cancer malignancy tumour carcinoma neoplasm cancers malignancies
thrombosis thromboembolism clot embolism vte thrombotic
infection infections infected
zoster shingles
eczema dermatitis
child children paediatric pediatric infant peds kids minors
adolescent adolescents teenager teenagers teens youngsters
adult adults grown-up grown-ups grownup grown
old older elderly aged age
patient patients people person those participants subjects americans doctors prescribers women men
drug medicine medication product treatment therapy
tablet capsule pill oral mouth orally
cream ointment topical topically
daily day once
week weekly
dose dosage doses
trial study trials studies
show find found report see seen demonstrate indicate occur occurred happen happened arise arose arisen reported describe described affect affected
reach achieve attain meet met had reached attained achieved gave brought respond responded response
adverse side harm reaction reactions effects effect
nausea sick
food meal meals mealtime mealtimes
vaccine vaccination vaccinations vaccinated jab jabs shot shots immunisation immunisations
eyebrow eyebrows brow brows
eyelash eyelashes lash lashes
immunosuppression immunosuppressed suppressed immunity immunosuppressant immunosuppressive
repeat repeated again
strong strongly hard harder stronger powerfully
discharge home
last lasting durable
lymphocyte lymphocytes lymphopenia
neutrophil neutrophils neutropenia
platelet platelets
check test monitor screen checks laboratory values checked
need require ask asks
limit restrict cutoff threshold cutoffs cut-off cut-offs
maker manufacturer
label labelling text leaflet information
us american america americans states
europe european eu
uk british britain
canada canadian
risk hazard odds
doctor physician clinician prescriber
steroid corticosteroid steroids corticosteroids
placebo vehicle
smoker smoking smokers
animal animals rat rabbit rats
remain stay stays keep kept continue continued continuing
not cannot fail failed failure intolerance contraindication
inhibit block inhibitor hit target damp dampen
similar same equal about unchanged
superior better outperform beat outperformed
combine combined together
give given take takes taken apply applied receive received administer
enough sufficient insufficient inadequate adequate
final last
lose lost loss
regrow regrowth regrowing
only solely
ciclosporin cyclosporine
`;

const HEADS = new Map<string, string>();
for (const line of GROUPS.trim().split('\n')) {
  const [head, ...rest] = line.split(' ').map(foldWord);
  for (const word of [head!, ...rest]) if (!HEADS.has(word)) HEADS.set(word, head!);
}

/** The word that stands for a folded word and its near synonyms; the word itself where it has none. For overlap, never for display. */
export function meaningOf(folded: string): string {
  return HEADS.get(folded) ?? folded;
}
