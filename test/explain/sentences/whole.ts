import type { Basis } from '../../../src/kernel/answer.js';
import { instant } from '../../../src/kernel/instant.js';
import type { Row } from './row.js';

const basis = (rule: string, changed: Partial<Basis> = {}): Basis => ({
  rule,
  entry: 'cancellation-window/x@2021-06-01',
  since: '2021-06-01',
  source: 's',
  certainty: 'stated',
  coverage: 'in-force',
  ...changed,
});
const allowed = { question: 'market', verdict: 'allowed', contested: [] } as const;
const closed = { code: 'window-closed', rule: 'E8', errorCode: '900117', closedAt: instant('2020-04-11') } as const;
const locked = { code: 'quantity-locked', rule: 'W13', errorCode: null, reducible: 17 } as const;

/** Whole answers, how sure they are said too: verdict, way, rules, reasons, bounds, what instead, interpretations, certainty, one after the other. */
export const whole: readonly Row<Readonly<Record<string, unknown>>>[] = [
  [
    {
      question: 'cancellation',
      verdict: 'allowed',
      effect: 'at-renewal',
      effectiveAt: null,
      way: { by: 'move', move: 'cancel', scope: 'order' },
      basis: [basis('E8', { certainty: 'reported', coverage: 'after-last-source', seenUntil: '2024-05-31' }), basis('W6')],
      contested: ['I7', 'I8'],
    },
    'Can only be canceled at renewal, without a refund. To do so, cancel the whole order. [E8, W6] The documents also allow another answer (I7 and I8). Reported by distributors or the press; in force since Jun 1, 2021 (UTC). Last seen on May 31, 2024 (UTC).',
  ],
  [
    {
      question: 'cancellation',
      verdict: 'refused',
      basis: [basis('E8')],
      reasons: [closed, locked],
      instead: [
        { by: 'move', move: 'set-auto-renew', scope: 'subscription' },
        { by: 'ask-publisher' },
        { by: 'move', move: 'schedule-change', scope: 'subscription' },
      ],
      contested: ['I7'],
    },
    'Cannot be canceled now. The cancellation window was open until the end of Apr 10, 2020 (UTC). [E8] At most 17 of the seats can be removed. [W13] Instead, turn off auto-renew, ask the publisher (who may refuse), or schedule a change for the renewal. The documents also allow another answer (I7). In force since Jun 1, 2021 (UTC).',
  ],
  [
    {
      question: 'reactivation',
      verdict: 'undetermined',
      basis: [basis('D4', { certainty: 'first-seen', coverage: 'between-sources', seenUntil: '2024-05-31' })],
      gaps: [
        { gap: 'fact-missing', fact: 'suspendedAt' },
        { gap: 'unknown-value', fact: 'family', value: 'spacecraft' },
      ],
      bounds: { earliestAt: instant('2020-03-05T20:15Z'), latestAt: instant('2020-04-11') },
      instead: [{ by: 'support-request' }],
    },
    'It is not known whether it can be reactivated. [D4] Missing: "suspendedAt". Unknown product family: "spacecraft". Its data is not deleted before Mar 5, 2020, 20:15 UTC. Its data is deleted by Apr 11, 2020 (UTC). Instead, submit a customer support request. First seen on Jun 1, 2021 (UTC).',
  ],
  [
    { ...allowed, basis: [basis('W13', { certainty: 'preview' })] },
    'It is not listed as unavailable in this market. [W13] Seen on Jun 1, 2021 (UTC) in a preview alone.',
  ],
  [
    { ...allowed, basis: [basis('callers-own', { certainty: 'callers-own' })] },
    'It is not listed as unavailable in this market. [your own policy]',
  ],
  [
    { question: 'reactivation', verdict: 'allowed', basis: [], contested: [], window: { opensAt: null, closesAt: Number.NaN } },
    'Can be reactivated ?.',
  ],
];
