const slashed = /(?:^|[,"\r\n]) *(\d{1,2})\/(\d{1,2})\/\d{4}(?: [\d:]+(?: ?([AP])M)?)? *(?=[,"\r\n]|$)/gi;
const cell = /^ *(\d{1,2})\/(\d{1,2})(?=\/\d{4}( |$))/;

/**
 * Returns a function that writes the dates of a file with the month first. A part above 12 is a day, and a clock of twelve hours is that of
 * US dates. The function returns null for a date if the rows of the file contradict each other, or none of them shows which part is the day.
 */
export function datesOf(text: string): (date: string) => string | null {
  let [isMonthFirst, isDayFirst] = [false, false];
  for (const [, first, second, half] of text.matchAll(slashed)) {
    if (Number(second) > 12 || half !== undefined) isMonthFirst = true;
    if (Number(first) > 12) isDayFirst = true;
  }
  return (date) => {
    const [all = '', first = '', second = ''] = cell.exec(date) ?? [];
    if (all === '' || first === second || (isMonthFirst && !isDayFirst)) return date;
    return isDayFirst && !isMonthFirst ? `${second}/${first}${date.slice(all.length)}` : null;
  };
}
