import type { Instant } from '../kernel/instant.js';
import { instantOrNull } from '../kernel/instant.js';

const noOffset = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?$/;
const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AaPp])[Mm])?)?$/;
/** Years that stand for "none": 0001 and 9999 on the wire, 1753 in price sheets. */
const noYears = ['0001', '1753', '9999'];
const longest = 64;

/** Twelve-hour or twenty-four-hour clock to two digits; null where there is no such hour. */
function hourText(hour: string, half: string | undefined): string | null {
  if (half === undefined) return hour.padStart(2, '0');
  const clock = Number(hour);
  if (clock < 1 || clock > 12) return null;
  return String((clock % 12) + (half.toLowerCase() === 'p' ? 12 : 0)).padStart(2, '0');
}

/** M/D/YYYY [h:mm[:ss] [AM|PM]] as ISO text in UTC; null for any other text. */
function fromAmerican(text: string): string | null {
  const match = american.exec(text);
  if (match === null) return null;
  const [, month = '', day = '', year = '', hour = '0', minute = '00', second = '00', half] = match;
  const hours = hourText(hour, half);
  return hours === null ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hours}:${minute}:${second}Z`;
}

/**
 * A date as Partner Center writes it: ISO text with an offset, with up to nine digits of a second, without an offset (which means UTC there), a plain date,
 * or US style (3/1/2018 12:00:00 AM). 'none' for the sentinels of the years 0001, 1753 and 9999; null for text that is no date. Local time is never used.
 * @example
 * import { wireInstant } from 'termbook/partner-center';
 * wireInstant('2019-01-09T00:21:45.9263727+00:00'); // => 1546993305926
 * wireInstant('9999-12-31T00:00:00'); // => 'none'
 */
export function wireInstant(text: string): Instant | 'none' | null {
  if (typeof text !== 'string' || text.length > longest) return null;
  const trimmed = text.trim();
  const iso = trimmed.endsWith('Z') ? trimmed : (fromAmerican(trimmed) ?? (noOffset.test(trimmed) ? `${trimmed}Z` : trimmed));
  const at = instantOrNull(iso);
  return at !== null && noYears.includes(iso.slice(0, 4)) ? 'none' : at;
}
