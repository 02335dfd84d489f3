/** The part that comes first in the dates of a file with slashes: 'mixed' if its rows contradict each other, 'open' if none shows it. */
export type DateOrder = 'month' | 'day' | 'mixed' | 'open';

const slashed = /(?:^|[,"\r\n]) *(\d{1,2})\/(\d{1,2})\/\d{4}(?: +\d{1,2}:\d{2}(?::\d{2})?(?: ?([AaPp])[Mm])?)? *(?=[,"\r\n]|$)/g;

/** Returns the order that the cells of a file show: a part above 12 is a day, and a clock of twelve hours is that of US dates. */
export function dateOrderOf(text: string): DateOrder {
  let [isMonthFirst, isDayFirst] = [false, false];
  for (const [, first, second, half] of text.matchAll(slashed)) {
    if (Number(second) > 12 || half !== undefined) isMonthFirst = true;
    if (Number(first) > 12) isDayFirst = true;
  }
  if (isMonthFirst && isDayFirst) return 'mixed';
  return isMonthFirst ? 'month' : isDayFirst ? 'day' : 'open';
}

const parts = /^(\s*)(\d{1,2})\/(\d{1,2})(?=\/\d{4})/;

/** Returns a date of such a file with its month first; null if neither part is known to be the month. */
export function monthFirst(text: string, order: DateOrder): string | null {
  const [all = '', space = '', first, second] = parts.exec(text) ?? [];
  if (all === '' || order === 'month' || first === second) return text;
  return order === 'day' ? `${space}${String(second)}/${String(first)}${text.slice(all.length)}` : null;
}
