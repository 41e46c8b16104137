// What stands over a table or beneath a picture is set like a heading but is none.
const CAPTION = /^(?:table|figure|fig\.|chart)\s*\d/i;

/** Whether a paragraph or line reads as a heading rather than as a sentence: short, without a sentence's end, and set as headings are (bold, or on a line of its own). */
export function isHeadingLine(line: string, isMarked: boolean): boolean {
  return (
    isMarked &&
    !CAPTION.test(line) &&
    line.length <= 120 &&
    line.split(/\s+/).length <= 16 &&
    /\p{L}{2}/u.test(line) &&
    /^[\p{Lu}\p{N}“"'([]/u.test(line) &&
    !/[.:;,!]$/.test(line) &&
    !/\n/.test(line)
  );
}
