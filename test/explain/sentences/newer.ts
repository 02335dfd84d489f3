import type { Row } from './row.js';

/** What a newer version may say and this one does not know: the facts as they come, and the general sentence. */
export const newer: {
  readonly [K in 'answer' | 'reason' | 'way' | 'event' | 'coming']: readonly Row<Readonly<Record<string, unknown>>>[];
} = {
  answer: [
    [{ question: 'weather', verdict: 'allowed' }, 'Allowed.'],
    [{ question: 'weather', verdict: 'computed' }, 'Computed.'],
    [
      { question: 'weather', verdict: 'refused', instead: [{ by: 'magic' }] },
      'Not possible. Instead, do it in a way that this version cannot explain.',
    ],
    [{ question: 'weather', verdict: 'undetermined', gaps: [{ gap: 'fog' }] }, 'Cannot be determined. This version cannot explain this.'],
    [
      {
        question: 'weather',
        verdict: 'refused',
        reasons: [{ code: 'not-cancellable', rule: 'B12' }],
        gaps: [{ gap: 'fact-missing', fact: 'wind' }],
      },
      'Not possible. This product cannot be canceled. [B12] Missing: "wind".',
    ],
    [{ question: 'weather', verdict: 'perhaps' }, 'This version cannot explain this.'],
  ],
  reason: [[{ code: 'market-closed-on-sundays', rule: 'B12' }, 'This version cannot explain this. [B12]']],
  way: [[{ by: 'magic' }, 'Do it in a way that this version cannot explain']],
  event: [[{ event: 'merged', at: 0 }, 'This version cannot explain this.']],
  coming: [
    [{ what: 'eclipse', at: null }, 'This version cannot explain this.'],
    [{ what: 'eclipse', at: 0 }, 'This version cannot explain this.'],
  ],
};
