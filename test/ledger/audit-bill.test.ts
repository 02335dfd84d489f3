import { describe, expect, it } from 'vitest';
import { explainLocales } from '../../src/explain/locale.js';
import { addMs, dayMs, instant } from '../../src/kernel/instant.js';
import { money } from '../../src/kernel/money.js';
import { audit } from '../../src/ledger/audit.js';
import { auditBill } from '../../src/ledger/audit-bill.js';
import type { BilledFact } from '../../src/ledger/billed-line.js';
import { explainFinding } from '../../src/ledger/explain-finding.js';
import type { LedgerFinding } from '../../src/ledger/finding.js';
import { findingKinds } from '../../src/ledger/finding.js';
import type { LedgerHistory } from '../../src/ledger/history.js';
import { windowed } from './held.js';

const prices = { rows: [{ billingCycle: 'monthly', unitPrice: money('10.08', 'EUR') }] } as const;
const span = { untilAt: instant('2023-08-01') };

function lifeOf(id: string): LedgerHistory {
  return [
    { event: 'ordered', at: instant('2023-06-18'), subscription: { ...windowed('2023-06-18'), id }, basis: [] },
    { event: 'change-quantity', at: instant('2023-06-20T10:00Z'), facts: { quantity: 12 }, basis: [] },
  ];
}

/** The lines of a bill that is right: the first month, the pair of two more seats (T9), and the second month. */
function billOf(subscriptionId: string): readonly [BilledFact, BilledFact, BilledFact, BilledFact] {
  const line = (first: string, after: string, quantity: number, net: string): BilledFact => ({
    subscriptionId,
    currency: 'EUR',
    quantity,
    net: money(net, 'EUR'),
    startsAt: instant(first),
    endsAt: instant(after),
  });
  return [
    line('2023-06-18', '2023-07-18', 10, '100.80'),
    line('2023-06-20', '2023-07-18', 10, '-94.08'),
    line('2023-06-20', '2023-07-18', 12, '112.89'),
    line('2023-07-18', '2023-08-18', 12, '120.96'),
  ];
}

function raised(why: string): never {
  throw new Error(why);
}

type Spoil = (lines: ReturnType<typeof billOf>) => readonly BilledFact[];

/** Ten kinds of errors, how each is seeded, what is found, and how it is told. */
const errors: readonly (readonly [name: string, spoil: Spoil, finding: string, told: string])[] = [
  [
    'a charge that is missing',
    ([a, b, c]) => [a, b, c],
    'missing',
    'Not billed: EUR 120.96. Days: Jul 18, 2023 (UTC) to Aug 17, 2023 (UTC). [T1]',
  ],
  [
    'a credit that is missing',
    ([a, , c, d]) => [a, c, d],
    'missing',
    'Not billed: -EUR 94.08. Days: Jun 20, 2023 (UTC) to Jul 17, 2023 (UTC). [T9]',
  ],
  [
    'a charge of nothing',
    (all) => [...all, { ...all[3], startsAt: instant('2023-07-25'), quantity: 1, net: money('8.00', 'EUR') }],
    'unexpected',
    'Billed without a cause: EUR 8.00.',
  ],
  ['a line twice', (all) => [...all, all[0]], 'doubled', 'Billed twice: EUR 100.80. Days: Jun 18, 2023 (UTC) to Jul 17, 2023 (UTC). [T1]'],
  [
    'a credit as a charge',
    ([a, b, c, d]) => [a, { ...b, net: money('94.08', 'EUR') }, c, d],
    'wrong-sign',
    'Billed EUR 94.08 instead of -EUR 94.08. A charge and a credit are mixed up. Days: Jun 20, 2023 (UTC) to Jul 17, 2023 (UTC). [T9]',
  ],
  [
    'another currency',
    ([a, ...rest]) => [{ ...a, net: money('100.80', 'USD'), currency: 'USD' }, ...rest],
    'wrong-currency',
    'Billed in another currency than EUR 100.80. Days: Jun 18, 2023 (UTC) to Jul 17, 2023 (UTC). [T1]',
  ],
  [
    'another amount',
    ([a, ...rest]) => [{ ...a, net: money('90.80', 'EUR') }, ...rest],
    'wrong-amount',
    'Billed EUR 90.80 instead of EUR 100.80. EUR 10.00 too little. Days: Jun 18, 2023 (UTC) to Jul 17, 2023 (UTC). [T1]',
  ],
  [
    'seats that are not held',
    ([a, b, c, d]) => [a, b, c, { ...d, quantity: 13, net: money('131.04', 'EUR') }],
    'wrong-quantity',
    'Billed for another number of seats than 12. Billed EUR 131.04 instead of EUR 120.96. EUR 10.08 too much. Days: Jul 18, 2023 (UTC) to Aug 17, 2023 (UTC). [T1]',
  ],
  [
    'days that are moved',
    ([a, b, c, d]) => [a, b, c, { ...d, startsAt: instant('2023-07-19'), endsAt: instant('2023-08-19') }],
    'wrong-period',
    'Billed for other days than expected. Days: Jul 18, 2023 (UTC) to Aug 17, 2023 (UTC). [T1]',
  ],
  [
    'a line that states no amount',
    ([a, b, c, d]) => [a, b, c, { ...d, net: null }],
    'undetermined',
    'It cannot be determined if this line is right. Unknown: lines.net. Days: Jul 18, 2023 (UTC) to Aug 17, 2023 (UTC). [T1]',
  ],
];

describe('auditBill', () => {
  it('finds ten kinds of seeded errors among 1,000 subscriptions, each once and where it is, and says it in a sentence', () => {
    const lives = Array.from({ length: 1000 }, (_one, index) => ({ history: lifeOf(`s-${String(index)}`), prices }));
    const seeded = new Map(errors.map((error, index) => [index * 97 + 3, error]));
    const lines = lives.flatMap((_life, index) => {
      const own = billOf(`S-${String(index)}`);
      return seeded.get(index)?.[1](own) ?? own;
    });
    const { findings, agreed, ofOthers, unaudited } = auditBill(lines, lives, span);
    const told = [...findings]
      .sort((a, b) => (a.life ?? 0) - (b.life ?? 0))
      .map((one) => [one.life, one.id, one.finding, explainFinding(one, 'en')]);
    expect(told).toEqual([...seeded].map(([life, [, , finding, text]]) => [life, `s-${String(life)}`, finding, text]));
    for (const { line, id } of findings) if (line !== null) expect(lines[line]?.subscriptionId?.toLowerCase()).toBe(id);
    expect([agreed, ofOthers, unaudited]).toEqual([lines.length - findings.filter(({ line }) => line !== null).length, [], []]);
  });

  it('finds of one life what audit finds, and knows the places in the whole bill', () => {
    const lines = [...billOf('s-1'), ...billOf('s-2').slice(0, 2)];
    const [alone, together] = [
      audit(lines, lifeOf('s-2'), prices, span),
      auditBill(
        lines,
        ['s-1', 's-2'].map((id) => ({ history: lifeOf(id), prices })),
        span,
      ),
    ];
    const bare = ({ findings }: { readonly findings: readonly LedgerFinding[] }) =>
      findings.map(({ finding, line, difference }) => [finding, line, difference]);
    expect(bare(together)).toEqual(bare(alone));
  });

  it('names the lines of other subscriptions, and those that name none: a missing line that one may be is undetermined', () => {
    const [a, b, c, d] = billOf('s-1');
    const nameless = { ...d, subscriptionId: null };
    const { findings, ofOthers, agreed } = auditBill(
      [a, { ...a, subscriptionId: 'x' }, b, c, nameless],
      [{ history: lifeOf('s-1'), prices }],
      span,
    );
    expect(findings.map(({ finding, line, life }) => [finding, line, life])).toEqual([
      ['undetermined', 4, null],
      ['undetermined', null, 0],
    ]);
    expect([ofOthers, agreed]).toEqual([[1], 3]);
    const other = auditBill([a, b, c, { ...nameless, net: money('120.95', 'EUR') }], [{ history: lifeOf('s-1'), prices }], span);
    expect(other.findings.map(({ finding }) => finding)).toEqual(['undetermined', 'missing']);
  });

  it('audits the others where one life breaks a contract, and refuses a subscription that comes twice', () => {
    const broken = [{ event: 'cancel', at: instant('2023-06-18'), facts: {}, basis: [] }] as never;
    const result = auditBill(
      billOf('s-1'),
      [
        { history: broken, prices },
        { history: lifeOf('s-1'), prices },
      ],
      span,
    );
    expect([result.findings, result.agreed, result.unaudited.map(({ life, id }) => [life, id])]).toEqual([[], 4, [[0, null]]]);
    const twice = ['s-1', 'S-1'].map((id) => ({ history: lifeOf(id), prices }));
    expect(() => auditBill([], twice, span)).toThrow('lives[1].history.subscription.id');
  });

  it('names a life that cannot be read, a line of no subscription without an amount, and the places of the lines of others in their order', () => {
    const [a] = billOf('s-1');
    const lines = [
      { ...a, subscriptionId: 'y' },
      { ...a, subscriptionId: null, net: null },
      { ...a, subscriptionId: 'x' },
      { ...a, subscriptionId: 'Y' },
    ];
    const result = auditBill(lines, [{ history: null as never, prices }], span);
    expect(result).toMatchObject({ findings: [{ finding: 'undetermined', line: 1, difference: null }], ofOthers: [0, 2, 3] });
    expect(result.unaudited).toEqual([{ life: 0, id: null, problem: 'wrong-type at "history": expected a list, received null' }]);
    const { findings } = auditBill([{ ...a, subscriptionId: null }], [{ history: lifeOf('s-1'), prices: { rows: [] } }], span);
    expect(findings.map(({ finding, line }) => `${finding} ${String(line)}`)).toEqual([
      'undetermined 0',
      ...Array.from({ length: 4 }, () => 'undetermined null'),
    ]);
  });

  it('refuses what is no list of lives, and does not hide an error of another kind', () => {
    expect(() => auditBill([], {} as never, span)).toThrow('wrong-type at "lives": expected lives one after the other');
    const odd = [{ ...lifeOf('s-1')[0] }, Object.defineProperty({}, 'at', { get: () => raised('no instant') })];
    expect(() => auditBill([], [{ history: odd as never, prices }], span)).toThrow('no instant');
  });

  it.each(explainLocales)('says in %s what is of an open end, of an unknown amount, and why', (locale) => {
    const [finding] = auditBill([], [{ history: lifeOf('s-1'), prices }], span).findings;
    const open = {
      ...finding,
      finding: 'undetermined',
      difference: null,
      expected: { ...finding?.expected, verdict: 'undetermined', endsAt: null },
    };
    const told = (gap: object): string => explainFinding({ ...open, gaps: [gap] } as never, locale);
    const texts = [
      told({ gap: 'documents-silent', on: 'refunds' }),
      told({ gap: 'odd' }),
      told({ gap: 'fact-missing', fact: 'lines.net' }),
    ];
    for (const [index, why] of ['refunds', 'odd', 'lines.net'].entries()) expect(texts[index]).toContain(why);
    expect(explainFinding({ ...open, finding: 'unexpected', expected: null } as never, locale)).toContain('?');
  });

  it.each(explainLocales)('has a sentence for every kind of finding in %s', (locale) => {
    const lives = [{ history: lifeOf('s-1'), prices }];
    const told = errors.map(([, spoil]) =>
      explainFinding(auditBill(spoil(billOf('s-1')), lives, span).findings[0] as LedgerFinding, locale),
    );
    expect(new Set(told).size).toBe(errors.length);
    const kinds = errors.map(([, , kind]) => kind);
    expect(findingKinds.filter((kind) => !kinds.includes(kind))).toEqual([]);
    expect(typeof explainFinding({ finding: 'unheard-of' } as never, locale)).toBe('string');
  });

  it('takes time that grows with the lines, and not with the lines times the lives', () => {
    const took = (count: number): number => {
      const lives = Array.from({ length: count }, (_one, index) => ({ history: lifeOf(`s-${String(index)}`), prices }));
      const lines = lives.flatMap((_life, index) => billOf(`s-${String(index)}`));
      const begun = performance.now();
      expect(auditBill(lines, lives, { untilAt: addMs(span.untilAt, -15 * dayMs) }).agreed).toBe(count * 3);
      return performance.now() - begun;
    };
    took(200);
    // eight times as many: 64 times the time if each life looked at each line
    expect(took(4000) / took(500)).toBeLessThan(24);
  });
});
