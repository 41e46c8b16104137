import type { AskedSlot } from '../../domain/follow-up.ts';

/**
 * How words ask for a slot. What the pattern captures is kept for others to read. `with` names slots whose words go with it: "is it safe in
 * pregnancy?" asks about pregnancy.
 */
export interface SlotCue {
  slot: AskedSlot;
  words: RegExp;
  with: AskedSlot[];
}

/**
 * In the order in which they decide: what is narrow comes before what is broad, so that "missed a dose" asks about no dose and "why the boxed
 * warning" about no side effect.
 */
export const SLOT_CUES: SlotCue[] = [
  {
    slot: 'missed-dose',
    words:
      /\b(?:(?:miss(?:ed|es|ing)?|skip(?:s|ped|ping)?|left out)\b(?: (?:it|one|(?:a|an|the|his|her|my|their|two|some|today'?s|yesterday'?s|evening|morning) ?(?:dos(?:e|es)|tablets?|pills?|days?)?|dos(?:e|es)|tablets?|pills?))?|forg[eo]t(?:ten|s|ting)?(?: to (?:take|give))?(?: (?:it|one|(?:a|an|the|his|her|my|their) (?:dose|tablet|pill)))?)(?: (?:this|yesterday|last|in the) (?:morning|evening|night))?\b/i,
    with: ['dosing'],
  },
  {
    slot: 'why-warning',
    words:
      /\b(?:why|reason|based on|basis|behind|come from|comes from|where)\b(.*?)\b(?:(?:boxed|box|black[- ]box)(?: ?warnings?)?|warnings?)(?: (?:of \w+ )?(?:based on|come from|from))?\b|\b(?:boxed|box|black[- ]box)(?: warnings?)?\b(.*?)\b(?:why|reason|based on|basis|come from|comes from)\b/i,
    with: ['safety', 'boxed-warning'],
  },
  { slot: 'boxed-warning', words: /\b(?:boxed|box|black[- ]box) warnings?\b|\bblack box\b/i, with: ['safety'] },
  {
    slot: 'lactation',
    words:
      /\b(?:breast-?\s?(?:feed\w*|fed|milk)|lactat\w*|nursing(?: mothers?)?|(?:giv(?:e|es|ing)|her|my) (?:(?:her|my) )?milk(?: to (?:the |her |my )?baby)?)\b/i,
    with: ['eligibility', 'safety'],
  },
  {
    slot: 'pregnancy',
    words:
      /\b(?:pregnan\w*|conceiv\w*|conception|(?:trying|try|hoping|planning|plans?|wants?) (?:for|to have) (?:a )?(?:baby|child|family)|have a baby|unborn (?:baby|child)|f(?:o)?etus|expecting|contracepti(?:on|ves?)(?! pill)|birth control(?! pill)|family planning|teratogen\w*)\b/i,
    with: ['eligibility', 'safety'],
  },
  {
    slot: 'vaccination',
    words:
      /\b(?:vaccin\w*|immuni[sz]ations?|(?:(?:school|childhood|travel|flu|covid|zoster|shingles|booster) )?(?:jabs?|shots?|boosters?)|MMR|shingrix|yellow fever)\b/i,
    with: ['eligibility', 'safety', 'interaction'],
  },
  {
    slot: 'funding',
    words:
      /\b(?:fund\w*|reimburs\w*|pays?(?: for)?|paid(?: for)?|insur\w+|covered|coverage|NICE|nice(?= (?:fund|recommend|approve|say|allow|pay))|NHS|on the nhs)\b/,
    with: ['place', 'approval', 'eligibility'],
  },
  {
    slot: 'approval',
    words:
      /\b(?:approv\w*|licen[sc]\w*|authori[sz]\w*|indicated|indications?|off[- ]label|FDA|EMA|MHRA|PMDA|TGA|registered|registration|on the market|marketed|allowed|legal(?:ly)?)\b/i,
    with: ['eligibility', 'role'],
  },
  {
    slot: 'mechanism',
    words:
      /\bhow (?:do|does|is|are) (?:it|they|this|\w+(?:nib|mab)|the (?:drug|medicine|tablets?|cream)) (?:actually |really )?(?:work|works|working|act)\b(?! (?:for|in|on|well))|\bmechanisms?(?: of action)?\b|\bmode of action\b|\bMoA\b|\bwhat does it (?:do|block|inhibit|target)\b(?: in the body)?/i,
    with: [],
  },
  {
    slot: 'onset',
    words:
      /\b(?:how (?:long|soon|fast|quick(?:ly)?|many (?:days?|weeks?|months?)|much time)\b(?! (?:\w+ ){0,4}(?:continue|stay|treat|be on|keep|carry on|last|stop))(.*?)\b(?:works?|working|effect|see|notice|kicks?|help|results?|improve\w*|better|respon\w+|something|settle|difference|regrow\w*|grow\w*|clear|before|until)\b(?: (?:it )?works?)?|when (?:will|does|do|would|should|can)\b(.*?)\b(?:works?|working|effect|see|notice|kicks?|help|results?|improve\w*|better|respon\w+|settle|difference|regrow\w*|grow\w*|clear)\b|onset(?: of (?:action|effect))?|(?:after|in) how (?:many|long)\b(.*?)\b(?:works?|working|effect|see|help|better)\b|time to (?:response|effect|work)|(?:take|takes) effect)\b/i,
    with: ['efficacy'],
  },
  {
    slot: 'duration',
    words:
      /\b(?:how (?:long|many (?:weeks?|months?|years?))\b(.*?)\b(?:continue\w*|take|taken|stay|treat\w*|use[ds]?|be on|keep|carry on|last|need\w*|therapy|course)\b|for ?ever|lifelong|(?:for|rest of) (?:his |her |my |their )?(?:life|good)|indefinite(?:ly)?|duration(?: of (?:treatment|therapy))?|maintenance|(?:length|duration) of (?:treatment|therapy))\b/i,
    with: ['eligibility', 'dosing'],
  },
  {
    slot: 'stopping',
    words:
      /\b(?:what happens (?:when|if|after|once)(.*?)\b)?(?:stop(?:s|ped|ping)?|discontinu\w+|(?:com(?:e|es|ing)|go(?:es|ing)?|taken) off(?: it)?|withdraw\w*|relaps\w*|rebound\w*|(?:com(?:e|es|ing)|flare\w*) back|falls? out(?: again)?|wean\w*|taper\w*|quit\w*|ceas\w+|gives? up|wears? off|lose (?:it|the hair|her hair|his hair|my hair)(?: again)?)\b/i,
    with: ['efficacy', 'safety'],
  },
  {
    slot: 'ae-management',
    words:
      /\b(?:manag(?:e|ed|es|ing|ement)|deal(?:ing)? with|cop(?:e|ing) with|get(?:ting)? rid of|handle[ds]?|what (?:can|should|do|to do)(?: (?:I|we|you|one|he|she|be done))?(?: do| done)? (?:about|for|against)|treat(?:ed|ing)? the)\b/i,
    with: ['safety'],
  },
  {
    slot: 'comparison',
    words:
      /\b(?:compar\w+|versus|vs\.?|better|worse|stronger|superior|inferior|instead(?: of)?|rather than|prefer\w*(?: to)?|head[- ]to[- ]heads?|(?:stacks?|measures?|sizes?|holds?) up (?:against|to|with|next to)|against|differences?|differs?|different|(?:more|less|as) (?:effective|good)(?: than| as)?|beats?|equal\w*|which (?:one )?(?:is|works) (?:the )?(?:better|best)|better choice|over (?=\w+(?:mab|nib)\b)|than)\b/i,
    with: ['efficacy', 'eligibility', 'place'],
  },
  {
    slot: 'place',
    words:
      /\b(?:why (?:is (?:it|\w+) )?not (?:the |a )?(?:first|earlier|sooner)(?:[- ](?:line|choice|treatment|option))?(?: treatment)?|(?:first|second|third|1st|2nd|3rd)[- ](?:line|choice)|first (?:treatment|option)|guid(?:e|ance|elines?)(?: (?:say|says|recommend\w*))?|recommend\w*|place in (?:therapy|treatment)|line of (?:therapy|treatment)|where does (?:it|\w+) (?:fit|come|stand)|step (?:up|down) therapy|why (?:is (?:it|\w+) )?not first)\b/i,
    with: ['eligibility', 'role'],
  },
  {
    slot: 'alternatives',
    words:
      /\b(?:alternatives?|(?:any|some)thing else|what else|(?:any |what )?other (?:options?|drugs?|treatments?|medicines?|things?|choices?)|other than (?:it|this|that)|instead|(?:different|another) (?:option|drug|treatment|medicine)|options)\b/i,
    with: ['eligibility', 'efficacy'],
  },
  {
    slot: 'interaction',
    words:
      /\b(?:interact\w*|combin\w+|(?:taken?|given|used?|mix(?:ed)?) (?:together )?(?:with|alongside)|together(?: with)?|alongside|mix\w*|at the same time|same time as|clash\w*)\b/i,
    with: ['eligibility', 'safety'],
  },
  {
    slot: 'monitoring',
    words:
      /\b(?:blood (?:tests?|work|counts?)|bloods|labs?|laborator\w+|monitor\w*|(?:which |what )?(?:tests?|analys[ei]s|investigations?|examinations?)(?: (?:are|is|needed|required|before|do|must))*|check(?:s|ed|ing|-?ups?)?|screen\w*|baseline|work-?up|before (?:starting|we start|I start|she starts|he starts|beginning|treatment)|follow-up visits?|X-?rays?|(?:what should be done )?when \w+ (?:are|is))\b/i,
    with: ['eligibility', 'safety', 'stopping'],
  },
  {
    slot: 'safety',
    words:
      /\b(?:side[- ]?effects?|safe(?:ty|ly)?|risks?|risky|adverse(?: (?:events?|effects?|reactions?))?|AEs?|harm\w*|danger\w*|toxic\w*|(?<!what )caus(?:e|es|ed|ing)|give (?:me|her|him|you)|make (?:me|her|him|you)|how (?:common|often|frequent|likely)|common|tolera\w+|bad for|problems?|complications?|data on|data|signal|worr(?:y|ied) about|get(?:ting)?(?= (?:acne|cancer|clots|sick|fat|infections)))\b/i,
    with: ['eligibility'],
  },
  {
    slot: 'dosing',
    words:
      /\b(?:dos(?:e|es|ed|ing|age)|how much(?: (?:would|should|do|does|can|will) (?:he|she|I|we|they|you|one)(?: (?:get|take|have|need|be given))?)?|how many (?:mg|tablets?|milligrams?|pills?)|(?:what|which) strength|strength|posology|(?:once|twice|one time|two times|three times)(?: or (?:once|twice|two times))?(?: (?:a|per|each))? ?(?:day|daily|week)?|titrat\w*|mg per day|how (?:often|do (?:I|we|you)|should (?:I|we|it)) (?:is it |be |to )?(?:take|taken|given|apply|applied|use)(?: it)?|go(?:ing)? (?:up|down)(?: from| to)?|increase[ds]?|reduc(?:e|ed|ing)|halve|(?:raised?|lower(?:ed)?)(?: from| to)?)\b/i,
    with: ['eligibility', 'safety'],
  },
  {
    slot: 'efficacy',
    words:
      /\b(?:how (?:well|good|effective)(?: (?:do|does|is|are))?(?: it)?|(?:do|does|will|would|did) (?:it|they|this)(?: still| really)? (?:works?|help)|effective(?:ness)?|efficacy|works?|working|help(?:s|ed|ful)?|success\w*|results?|outcomes?|(?:good )?respon(?:se|ses|d|ders?)(?: rates?)?|(?:how many |what )(?:percent(?:age)?|per cent|people|patients|of them)|percent(?:age)?|chances?|odds|regrow\w*|grows? (?:(?:her|his|my|the) )?(?:hair )?back|clear(?:s|ed|ance)?|improve\w*|benefits?|enough|evidence|trials?|studies|numbers)\b/i,
    with: ['eligibility', 'role'],
  },
  {
    slot: 'eligibility',
    words:
      /\b(?:(?:can|could|may|should|would|is|are) (?:he|she|I|we|they|it|this|my|a|an|the|\w+(?:nib|mab))(?: (?:patient|child|son|daughter|mother|wife|husband|baby))? (?:still |also |be )?(?:have|take|use|get|start|given|used|taken|stay on|go on|receive|try)(?: it)?|(?:can|could|may|should) (?:he|she|I|we|they|my|our|a|an|the)\b(.*?)\b(?:have|take|use|get|be given|start|receive|try)(?: it)?|suitable|ok(?:ay)?|all ?right|fine|eligible|candidates?|who (?:can|should|may|must|is)(?: not)?|contraindicat\w*|usable|appropriate|possible|for (?:my|our|this|the|a) (?=\d)|for me|can (?:he|she|I) (?:have|take) it|use it)\b/i,
    with: ['role'],
  },
  {
    slot: 'role',
    words: /\b(?:role of|role|overview|tell me (?:all |more )?about|summary|summari[sz]e|in general)\b/i,
    with: ['eligibility'],
  },
];
