/** A text whose words are taken one recogniser after the other: what one has taken, the next does not see. */
export interface OpenText {
  /** The text as it was given. */
  readonly text: string;
  /** The text with spaces where words were taken; offsets stay the same. */
  rest(): string;
  /** Takes every match that `accept` does not refuse, first to last. */
  take(pattern: RegExp, accept?: (match: RegExpExecArray) => boolean | void): boolean;
  /** Takes a span: UTF-16 offsets, half-open. */
  close(start: number, end: number): void;
}

export function openText(text: string): OpenText {
  let rest = text;
  const close = (start: number, end: number) => {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  };
  return {
    text,
    rest: () => rest,
    close,
    take(pattern, accept) {
      const global = pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
      let taken = false;
      for (const match of rest.matchAll(global)) {
        if (match[0] === '' || accept?.(match as RegExpExecArray) === false) continue;
        close(match.index, match.index + match[0].length);
        taken = true;
      }
      return taken;
    },
  };
}
