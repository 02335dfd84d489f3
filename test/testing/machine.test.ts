import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, MoveRequest, Subscription } from '../../src/index.js';
import { advance, applyMove, instant } from '../../src/index.js';
import type { Machine } from '../../src/testing/index.js';
import { laws, machineCommands, machineSetup, ordered } from '../../src/testing/index.js';
import { runs } from './runs.js';

const ours: Machine<Subscription> = { create: (first) => first, applyMove, advance };

/** A machine of somebody else, with states of its own: what it shows is all that is compared. */
interface Row {
  readonly held: Subscription;
  readonly steps: number;
}
const somebodys: Machine<Row> = {
  create: (held) => ({ held, steps: 0 }),
  applyMove: ({ held, steps }, request, at) => {
    const moved = applyMove(held, request, at);
    if (moved.verdict === 'applied') return { verdict: 'applied', subscription: { held: moved.subscription, steps: steps + 1 } };
    return { verdict: moved.verdict };
  },
  advance: ({ held, steps }, to) => ({ subscription: { held: advance(held, to).subscription, steps } }),
  show: ({ held: { status, quantity, term, suspendedAt } }: { readonly held: Subscription & { readonly suspendedAt?: Instant } }) => ({
    status,
    quantity,
    term: term ?? undefined,
    suspendedAt,
  }),
};

function broken(machine: Machine<Subscription>): string {
  const report = fc.check(laws.machineAgrees(machine), { seed: 20_200_301, numRuns: 600, endOnFailure: false });
  return report.failed ? (report.errorInstance as Error).message : 'agrees';
}

describe('a machine beside ours', () => {
  it('agrees with itself, and so does one with states of its own', () => {
    fc.assert(laws.machineAgrees(ours), runs(150));
    fc.assert(laws.machineAgrees(somebodys), runs(150));
  });

  it('is run by fc.modelRun, with the commands and the setup as they are', () => {
    const property = fc.property(ordered(), fc.commands(machineCommands(ours), { maxCommands: 5 }), (first, commands) => {
      fc.modelRun(machineSetup(ours, first), commands);
    });
    fc.assert(property, runs(100));
    expect(
      [...fc.sample(fc.commands(machineCommands(ours), { maxCommands: 5 }), { seed: 1, numRuns: 20 })].flatMap((many) =>
        [...many].map(String),
      ),
    ).toEqual(expect.arrayContaining(['wait', 'ask']));
  });

  it('that reactivates too late is caught with the whole history', () => {
    const found = broken({
      ...ours,
      applyMove: (state: Subscription, request: MoveRequest, at: Instant) =>
        request.move === 'reactivate' && state.status === 'deleted'
          ? { verdict: 'applied', subscription: { ...state, status: 'active' } as unknown as Subscription }
          : applyMove(state, request, at),
    });
    expect(found).toMatch(/^laws\.machineAgrees: .* But the two machines differ after\n {2}\S+Z {2}ordered: /);
    expect(found).toContain("asked { move: 'reactivate' }");
    expect(found).toMatch(/termbook: refused \(illegal-move\)\nyours: {4}applied$/);
  });

  it('that is a millisecond late is caught by the state it shows', () => {
    const found = broken({ ...ours, advance: (state, to) => advance(state, (to - 1) as Instant) });
    expect(found).toMatch(/\S+Z {2}(waited|asked .*)\n(.*: termbook .*, yours .*\n?)+$/);
  });

  it('that begins wrong is caught before the first step', () => {
    const found = broken({ ...ours, create: (first) => ({ ...first, quantity: first.quantity + 1 }) });
    expect(found).toContain('quantity: termbook 1, yours 2');
  });

  it('that ends in another state after a move is caught', () => {
    const found = broken({
      ...ours,
      applyMove: (state, request, at) => {
        const moved = applyMove(state, request, at);
        if (moved.verdict !== 'applied') return moved;
        return { verdict: 'applied', subscription: { ...moved.subscription, autoRenew: true } };
      },
    });
    expect(found).toContain('autoRenew: termbook false, yours true');
  });

  it('that says another reason is caught, one that gives no reason is not', () => {
    const first = {
      id: 's-1',
      family: 'isv-saas',
      billingCycle: 'monthly',
      orderedAt: instant('2020-03-01'),
      quantity: 1,
      autoRenew: true,
      changedAt: instant('2020-03-01'),
      status: 'active',
    } as const;
    const refusing = (reasons?: readonly { readonly code: string }[]): Machine<Subscription> => ({
      ...ours,
      applyMove: (state, request, at) => {
        const moved = applyMove(state, request, at);
        return moved.verdict === 'refused' ? { verdict: 'refused', ...(reasons === undefined ? {} : { reasons }) } : moved;
      },
    });
    expect(broken(refusing([{ code: 'because' }]))).toContain('yours:    refused (because)');
    expect(broken(refusing())).toBe('agrees');
    expect(machineSetup(ours, first)().real.now()).toBe(first);
  });

  it('that refuses everything is caught', () => {
    expect(broken({ ...ours, applyMove: () => ({ verdict: 'refused' }) })).toMatch(/termbook: applied\nyours: {4}refused$/);
  });

  it('is not asked about what the texts do not tell', () => {
    // a pending subscription that nobody activates: what becomes of it after 30 days no text says
    const lenient: Machine<Subscription> = {
      ...ours,
      applyMove: (state, request, at) => {
        const moved = applyMove(state, request, at);
        return moved.verdict === 'undetermined' ? { verdict: 'applied', subscription: { ...state, quantity: 999 } } : moved;
      },
    };
    expect(broken(lenient)).toBe('agrees');
  });
});
