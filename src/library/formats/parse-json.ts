import { InputFault } from '../../domain/faults.ts';

/** Parses JSON. Throws an InputFault with the line where it is broken, counted from `firstLine`. */
export function parseJson(json: string, firstLine = 1): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    const { message } = error as SyntaxError;
    const position = Number(/at position (\d+)/.exec(message)?.[1] ?? json.length);
    const line = firstLine + (json.slice(0, position).match(/\n/g)?.length ?? 0);
    const what = /end of JSON|Unterminated/i.test(message)
      ? 'it ends too early'
      : message.replace(/,? ?(?:"[^]*" is not valid JSON|in JSON at position[^]*|at position[^]*)$/, '').toLowerCase();
    throw new InputFault(`The JSON is broken: ${what}.`, { line });
  }
}
