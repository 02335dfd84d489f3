import { beforeEach, expect, it, vi } from 'vitest';
import { project } from '../../src/desk/project.js';
import { instant } from '../../src/kernel/instant.js';
import { money } from '../../src/kernel/money.js';
import { expectedLines } from '../../src/ledger/expected-lines.js';
import { advance } from '../../src/lifecycle/advance.js';
import { applyMove } from '../../src/lifecycle/apply-move.js';
import { comingDates } from '../../src/lifecycle/coming-dates.js';
import type * as Lives from '../../src/lifecycle/life.js';
import { windowed } from '../ledger/held.js';

const lived = vi.hoisted(() => vi.fn());

vi.mock('../../src/lifecycle/life.js', async (original) => {
  const lives = await original<typeof Lives>();
  return {
    ...lives,
    life: (...given: Parameters<typeof Lives.life>) => (lived(), lives.life(...given)),
    lifeAlone: (...given: Parameters<typeof Lives.lifeAlone>) => (lived(), lives.lifeAlone(...given)),
  };
});

beforeEach(() => {
  lived.mockClear();
});

const held = windowed('2024-03-01');
const at = instant('2026-04-01');
const moves = [
  { at: instant('2024-03-03'), request: { move: 'change-quantity', quantity: 12 } },
  { at: instant('2024-04-10'), request: { move: 'set-auto-renew', autoRenew: false } },
] as const;

it.each<[string, () => unknown]>([
  ['advance', () => advance(held, at)],
  ['applyMove', () => applyMove(held, { move: 'cancel' }, at)],
  ['comingDates', () => comingDates(held, { untilAt: at })],
  ['project', () => project({ ...held, unitPrice: money('10.00', 'EUR') }, moves, at)],
  [
    'expectedLines',
    () => {
      const changed = { event: 'change-quantity', at: instant('2024-03-03'), facts: { quantity: 12 }, basis: [] } as const;
      return expectedLines(
        [{ event: 'ordered', at: held.orderedAt, subscription: held, basis: [] }, changed],
        { rows: [] },
        { untilAt: at },
      );
    },
  ],
])('%s lives a life once', (_name, ask) => {
  ask();
  expect(lived).toHaveBeenCalledTimes(1);
});
