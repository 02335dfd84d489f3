/** Words that readers search for, and the words of the pages that mean the same. */
const synonyms: readonly (readonly [found: RegExp, also: string])[] = [
  [/new[ -]commerce/i, 'NCE'],
  [/license-based|traditional license/i, 'legacy CSP'],
  [/refund|credit/i, 'refund money back reimbursement'],
  [/calendar days?|daysLeft|day counts?/i, 'day counts number of days'],
  [/cancel/i, 'cancellation cancelled terminate'],
  [/auto-?renew/i, 'auto-renewal autorenewal'],
  [/\bseats?\b|licenses/i, 'seats licenses quantity'],
  [/undetermined/i, 'unknown'],
  [/interpretation/i, 'reading'],
];

/** The HTML of a page for the index of the search: to each of its sections, the synonyms of its words. */
export function withSynonyms(html: string): string {
  return html
    .split(/(?=<h[1-6][ >])/)
    .map((section) => {
      const also = synonyms.filter(([found]) => found.test(section)).map(([, words]) => words);
      return also.length === 0 ? section : `${section}<p>${also.join(' ')}</p>`;
    })
    .join('');
}
