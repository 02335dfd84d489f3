/** What decides what follows a term: the days around which terms are drawn, and the words of the facts. */

/** The days on which what follows a term becomes another thing: L5, L8 (I36), M1 (I35). */
export const edgesOfTerms = [
  { family: 'new-commerce-license', which: 'starts', day: '2025-04-01' },
  { family: 'new-commerce-license', which: 'ends', day: '2026-05-04' },
  { family: 'new-commerce-license', which: 'ends', day: '2026-05-05' },
  { family: 'license-based', which: 'ends', day: '2024-01-01' },
  { family: 'license-based', which: 'ends', day: '2024-07-01' },
  { family: 'license-based', which: 'ends', day: '2024-09-01' },
  { family: 'license-based', which: 'starts', day: '2026-01-01' },
] as const;
export const endsOfTerm = [null, 'renew', 'extend', 'end'] as const;
export const segments = [null, 'commercial', 'education', 'nonprofit', 'government'] as const;
