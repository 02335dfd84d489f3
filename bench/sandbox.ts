/**
 * The sandbox against what it is made of: ten years of 10,000 subscriptions against `advance` alone, step by step, and a GET against writing its JSON.
 * `npx tsx --expose-gc bench/sandbox.ts`; the memory is that after a collection.
 */
import { addMs, dayMs, instant } from '../src/kernel/instant.js';
import { advance } from '../src/lifecycle/advance.js';
import { termFrom } from '../src/rules/asking/term-chain.js';
import { createSandbox } from '../src/sandbox/index.js';
import type { Subscription } from '../src/vocabulary/subscription.js';

const count = 10_000;
const at = instant('2022-03-01T10:00Z');
const held = Array.from({ length: count }, (_none, index): Subscription => {
  const orderedAt = addMs(at, -(index % 28) * dayMs);
  const family = index % 2 === 0 ? 'new-commerce-license' : 'isv-saas';
  const term = termFrom(orderedAt, index % 3 === 0 ? 'P1M' : 'P1Y', family);
  return {
    id: `s-${String(index)}`,
    family,
    billingCycle: 'monthly',
    orderedAt,
    term,
    quantity: 5,
    autoRenew: true,
    changedAt: orderedAt,
    status: 'active',
  };
});
const steps = Array.from({ length: 120 }, (_none, index) => addMs(at, (index + 1) * 30 * dayMs));
const collect = (globalThis as { readonly gc?: () => void }).gc;
const megabytes = (): number => {
  collect?.();
  return Math.round(process.memoryUsage().heapUsed / 1_048_576);
};

function alone(): number {
  const started = performance.now();
  const states = held.map((one) => advance(one, at).subscription);
  for (const to of steps)
    for (let index = 0; index < count; index += 1) states[index] = advance(states[index] as Subscription, to).subscription;
  return performance.now() - started;
}

async function lived(): Promise<number> {
  const sandbox = createSandbox({ at, customers: [{ id: 'c-1', subscriptions: held }] });
  const started = performance.now();
  for (const [index, to] of steps.entries()) {
    await sandbox.advanceTo(to);
    if (index === 11 || index === 119) console.log(`after ${String(Math.round((index + 1) / 12))} years: ${String(megabytes())} MB`);
  }
  return performance.now() - started;
}

async function gets(): Promise<readonly [number, number]> {
  const sandbox = createSandbox({ at, customers: [{ id: 'c-1', subscriptions: held }] });
  const headers = { authorization: 'Bearer any' };
  const request = new Request('https://x/v1/customers/c-1/subscriptions', { headers });
  const text = await (await sandbox.fetch(request)).text();
  const json = JSON.parse(text) as unknown;
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number];
  for (let time = 0; time < 7; time += 1) {
    const first = performance.now();
    await sandbox.fetch(request);
    const second = performance.now();
    JSON.stringify(json);
    best[0] = Math.min(best[0], second - first);
    best[1] = Math.min(best[1], performance.now() - second);
  }
  return best;
}

alone();
const [own, whole] = [alone(), await lived()];
console.log(
  `ten years of ${String(count)} subscriptions: ${whole.toFixed(0)} ms, advance alone ${own.toFixed(0)} ms, ${(whole / own).toFixed(2)} times`,
);
const [get, write] = await gets();
console.log(
  `a GET of ${String(count)} subscriptions: ${get.toFixed(1)} ms, writing its JSON ${write.toFixed(1)} ms, ${(get / write).toFixed(2)} times`,
);
