import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/entry-points.js';
import * as core from './public.js';
import * as desk from '../src/desk/index.js';
import * as directory from '../src/directory/index.js';
import * as ledger from '../src/ledger/index.js';
import * as marketplace from '../src/marketplace/index.js';
import * as partnerCenter from '../src/partner-center/index.js';
import * as portfolio from '../src/portfolio/index.js';
import { jsonSchema, schemaNames } from '../src/schema/index.js';
import { growthRows } from './growth/rows.js';

/** Work counted by blocks is no time, and without the optimizer it is the same each time. Another process counts it, since here the coverage of the tests does. */
const counted = JSON.parse(
  execFileSync(process.execPath, ['--no-opt', '--no-flush-bytecode', '--import', 'tsx', 'test/growth/count.ts'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 24,
  }),
) as Readonly<Record<string, readonly [number, number, number]>>;

/** Functions of one record or one word, or of an answer of our own: nothing in what they take has a length. */
const ofOne = new Set(
  `accessWhile activate addTerm cancel cancellationEffects changeQuantity convertTrial coterminousEnd daysLeft decideCloud decideExchange
  decideMarket decideReactivation decideRegion decimal downloadLink downloadSteps extendedTermCharge instant instantOrNull isTermbookError isoDate
  isoInstant keyViewers marketCode marketNamed midCycleCharge money planPrice reactivate readable scheduleChange setAutoRenew setEndOfTerm splitPrice
  startNewTerm supportRequest suspend suspensionExpiry termFrom TermbookError
  deadlineTitle explainDeadline explainFinding explainRenewal renewalTitle changeNoticeFrom countryRulesFrom exactDecimal monthlyPrice offerCategoriesFrom orderStanding priceOf productFrom
  provisioningFrom purchaseOf sameId skuFrom toPatch trialConversionFrom wireInstant marketplaceState operationFrom resolvedFrom saasSubscription
  webhookFrom rowOf`.split(/\s+/u),
);

const names = Object.keys(growthRows);
const isMet = (word: string): boolean => names.some((name) => name.split(/[^\w.]+|\./u).includes(word));

function listsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === 'array' && /^[a-z]/iu.test(key) ? [key] : [];
  return [...own, ...Object.entries(value).flatMap(([name, part]) => listsIn(part, name === 'items' ? '' : name))];
}

describe('growth', () => {
  it.each(names)('%s: twice as much is twice the work, about', (name) => {
    const [once, twice, fourTimes] = counted[name] ?? [0, 0, 0];
    expect(once).toBeGreaterThan(0);
    const isSquare = growthRows[name]?.square !== undefined;
    expect(twice / once).toBeLessThan(isSquare ? 4.5 : 3);
    expect(fourTimes / once).toBeLessThan(isSquare ? 18 : 6);
    // what no longer grows by the square is not said to do so
    if (isSquare) expect(fourTimes / once).toBeGreaterThan(6);
  });

  it('every exported function is asked with much of what it takes, or takes one thing', () => {
    const entries = { ...core, ...desk, ...directory, ...ledger, ...marketplace, ...partnerCenter, ...portfolio };
    const functions = Object.entries(entries).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
    expect(functions.filter((name) => !isMet(name) && !ofOne.has(name))).toEqual([]);
    expect([...ofOne].filter((name) => !functions.includes(name) || isMet(name))).toEqual([]);
  });

  it('every list that a schema has stands in a row', () => {
    const lists = new Set(schemaNames.flatMap((name) => listsIn(jsonSchema(name))));
    expect([...lists].filter((list) => !isMet(list))).toEqual([]);
  });
});
