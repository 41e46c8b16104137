/**
 * Takes the named elements out of a record before it is parsed, leaving their line breaks. One that holds another of its name is left to
 * the parser, as is one without an end.
 */
export function blankParts(xml: string, names: Iterable<string>): string {
  let text = xml;
  for (const name of names) text = blankPart(text, `<${name}`, `</${name}>`);
  return text;
}

function blankPart(xml: string, open: string, close: string): string {
  let kept = '';
  let from = 0;
  for (let start = xml.indexOf(open); start >= 0; start = xml.indexOf(open, start + 1)) {
    const end = xml.indexOf(close, start);
    if (end < 0) break;
    const isTag = xml[start + open.length] === '>' || xml[start + open.length] === ' ';
    const inner = xml.indexOf(open, start + 1);
    if (!isTag || start < from || (inner >= 0 && inner < end)) continue;
    kept += xml.slice(from, start);
    for (let line = xml.indexOf('\n', start); line >= 0 && line < end; line = xml.indexOf('\n', line + 1)) kept += '\n';
    from = end + close.length;
  }
  return from === 0 ? xml : kept + xml.slice(from);
}
