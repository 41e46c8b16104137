const MARKS: RegExp[] = [
  // "Ignore the above", "disregard all other evidence".
  /\b(?:ignor|disregard|forget|overrid|bypass)\w*\b[^.;]{0,50}\b(?:above|previous|preceding|prior|earlier|other|your|these|all)\b(?:[^.;]{0,40}\b(?:instructions?|prompts?|rules?|messages?|guidance|guardrails|directions|context|sentences|evidence|sources|text)\b|[ ,.:;]|$)/i,
  // Turns and marks of a conversation with a model.
  /(?:^|\n|[.!?,;]\s|["“'([])\s*(?:system|assistant|developer|user)(?:\s(?:message|prompt|note))?\s*[:>]/i,
  /<\|[^|>]{1,40}\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:system|assistant|instructions?|user|tool|s)>|^#{2,}\s*(?:instruction|response|system|new task)/im,
  /\b(?:you are|act as|as|dear|note to|attention|message to|notice to|hello|hey|if you are|for)\s(?:now\s)?(?:an?\s|the\s|any\s|all\s)?(?:helpful\s|expert\s|medical\s|unrestricted\s)?(?:AI|artificial intelligence|language models?|large language models?|LLMs?|chat ?bots?|GPT\S*|assistants?|virtual assistant|summari[sz]ers?|models? (?:reading|processing|that reads?))\b/i,
  // What a reply of a model looks like, and what is wanted of one.
  /"(?:claims|sentences|verdicts|slot|number|supported|role|content)"\s*:/i,
  /\b(?:new|next|real|actual|updated) (?:task|instructions?|system prompt)\b\s*[:.]|\bend of (?:the )?(?:sources|evidence|documents?|context|sentences|input)\b/i,
  /\b(?:in|from|to|of) your (?:answer|reply|output|summary)\b|\byour (?:answer|reply|output|summary) (?:must|should|shall|has to|is to)\b|\b(?:answer|reply|respond|output|say|write)\b (?:only|exactly|instead|verbatim)\b/i,
  // Markup that does something.
  /<\s*(?:script|img|iframe|svg|a|link|meta|form|object|embed|style)\b[^>]*>|\bjavascript:|!?\[[^\]]*\]\(\s*(?:https?:|javascript:|data:)/i,
  // Tags and other characters that carry text nobody sees.
  /[\u{E0000}-\u{E007F}]|[\u200B-\u200F\u2060-\u2064\uFEFF\u202A-\u202E\u2066-\u2069]{2,}/u,
];

/**
 * True where a text speaks to a machine that reads it rather than to people: instructions to a language model, imitated messages or replies,
 * markup that does something, hidden text. Such a text is no evidence for anything.
 */
export function addressesMachine(text: string): boolean {
  return MARKS.some((mark) => mark.test(text));
}
