/** Openings of a sentence that leans on the one before it: alone it says of nobody knows whom, or half of what was weighed. */
export const LEANS_BACK =
  'Then|It|Its|This|These|Those|They|Their|Such|However|Therefore|Thus|Moreover|Furthermore|In addition|Additionally|Conversely|On the other hand|By contrast|In contrast';
