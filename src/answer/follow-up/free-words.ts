/**
 * Words of a follow-up that may go unused: they name nothing and change nothing. What narrows, denies, orders or counts ("not", "before",
 * "half", "only") stands not here: a question that loses such a word is another question.
 */
export const FREE_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those it its they them their he him his she her hers i me my mine we us our you your one ones i'm it's he's she's
  what's that's i've i'd
  and or but so also then ok okay well oh hi hello hmm thanks thank please sorry yes
  is are was were be been being am do does did doing can could will would shall should may might must have has had having
  in on at of for to from with by as about into if when while what which who whom whose how why where there here because that
  any some much many very really just now still already yet too today currently actually exactly
  get gets got give gives giving given take takes taken taking use uses used using need needs needed want wants go goes going due
  receive receives receiving received prescribed
  patient patients pt pts people person someone somebody anyone anybody case
  treatment treatments therapy drug drugs medicine medicines medication tablet tablets pill pills treating treated treat
  know tell say says said mean meant think wonder wondering happen happens happened like question thing things start starts starting started
  year years old age aged weighing weighs living human day days
  s re ll ve m d see seen look looks looking find heard read told ask asked asking wonder worried maybe perhaps possibly possible ever bit
  rate rates status info information detail details figure figures fact facts doctor gp consultant dermatologist nurse colleague
  someone's anything something everything newborn week weeks month months time times sort kind exactly roughly about`.split(/\s+/),
);
