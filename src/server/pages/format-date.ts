const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** An ISO date or timestamp in words, exactly as precise as it is ("2022-06" → "June 2022"); times are read in UTC. Its parts keep together by non-breaking spaces. Anything else comes back as it is. */
export function formatDate(iso: string): string {
  return write(iso, (month) => month);
}

/** The same with the month in three letters, for margins and tables. */
export function formatShortDate(iso: string): string {
  return write(iso, (month) => month.slice(0, 3));
}

function write(iso: string, name: (month: string) => string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(iso);
  const month = parts?.[2] ? MONTHS[Number(parts[2]) - 1] : undefined;
  if (!parts || (parts[2] && !month)) return iso;
  return [parts[3] ? String(Number(parts[3])) : null, month ? name(month) : null, parts[1]].filter(Boolean).join('\u00a0');
}
