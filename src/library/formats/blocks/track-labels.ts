interface Label {
  text: string;
  indent: number;
  isGroup: boolean;
  /** The indent of the first row under it. */
  childIndent: number | null;
}

// A label that says what is counted stands by itself: "BMI, mean (SD)" is no category of "Race, n (%)".
const STATISTIC = /\(%\)|\bn\s*\(?%|\b(?:mean|median|no\.|number of)\b|\bs\.?d\.?\)|\bSD\b|\bIQR\b/i;

/** Follows the labels of a table's rows downwards and tells which stand over a row: headings of groups, and rows that those beneath are set in under. */
export function trackLabels() {
  let labels: Label[] = [];
  let isUsed = true;

  const texts = () => labels.map((label) => label.text);
  return {
    /** A row that only has a label. One that follows another at once goes under it. */
    addGroup(text: string, indent: number): void {
      if (isUsed) labels = labels.filter((label) => label.indent < indent && label.isGroup);
      labels.push({ text, indent, isGroup: true, childIndent: null });
      isUsed = false;
    },
    /** A row with values; gives the labels over it. */
    addRow(text: string, indent: number): string[] {
      labels = labels.filter((label) => {
        if (!label.isGroup) return label.indent < indent;
        label.childIndent ??= indent;
        const isSetIn = label.childIndent > label.indent;
        if (isSetIn) return indent > label.indent;
        return indent > label.indent || !(STATISTIC.test(label.text) && STATISTIC.test(text));
      });
      isUsed = true;
      const over = texts();
      labels.push({ text, indent, isGroup: false, childIndent: null });
      return over;
    },
    /** The labels over a row whose own label is empty. */
    above(): string[] {
      isUsed = true;
      return texts();
    },
    /** A last group with no row under it. */
    unused: () => (isUsed ? '' : texts().join(' › ')),
  };
}
