const dayMs = 86_400_000;

/** Months later in UTC by plain arithmetic, clamped to the end of a shorter month. */
export function rivalMonthsLater(at: number, months: number): number {
  const days = Math.floor(at / dayMs);
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5);
  const total = (yearOfEra + era * 400) * 12 + marchMonth + months;
  const start = marchFirst(total);
  return at + (start + Math.min(day, marchFirst(total + 1) - start - 1) - days) * dayMs;
}

/** Days from 1970-01-01 to the first of a month, months counted from March of the year 0. */
function marchFirst(total: number): number {
  const year = Math.floor(total / 12);
  return (
    year * 365 +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    Math.floor((153 * (total - year * 12) + 2) / 5) -
    719_468
  );
}
