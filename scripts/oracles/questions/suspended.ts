/** A suspended subscription, written a second time: until when it can be reactivated (D4, D6, I4, I15, L1 to L3, L7, L10). */
import { midnight, midnightAfter, msAfter, utcDay } from '../temporal/clock.js';
import type { Between, SuspensionFacts } from '../temporal/life.js';
import { keptUnder, termEndAt } from '../temporal/life.js';
import type { Choice, Found, Oracle, Text } from './asked.js';
import { beside, citedAt, silentOn, textAt, undetermined } from './asked.js';

const licenses: readonly Text[] = [
  { since: '2016-12-01', seen: '2017-01-27' },
  { since: '2017-03-30', seen: '2021-10-06' },
  { since: '2023-08-04', seen: '2023-10-23' },
];
const newCommerce: readonly Text[] = [
  { since: '2021-10-04', seen: '2021-10-06' },
  { since: '2023-08-04', seen: '2023-10-23' },
];
const partners: readonly Text[] = [{ since: '2019-03-01', seen: '2021-10-06' }];
const marketplaces: readonly Text[] = [{ since: '2021-10-27', seen: '2023-10-23' }];
const chinas: readonly Text[] = [{ since: '2018-10-29', seen: '2021-07-14' }];

/** The texts on what is kept while it is suspended. */
function textsOn({ family, cloud, suspendedBy }: SuspensionFacts): readonly Text[] {
  if (family === 'license-based') return cloud === 'china' ? chinas : licenses;
  if (family === 'new-commerce-license') return newCommerce;
  return suspendedBy === 'marketplace' ? marketplaces : partners;
}

/** Up to the end of its data, or of its term where it stays resumable through it (L3). */
function resumable(facts: SuspensionFacts, choice: Choice): Between | string {
  const { family, suspendedAt, term } = facts;
  if (family === 'new-commerce-license' && suspendedAt >= midnight('2023-08-04') && term !== null) {
    const endsAt = termEndAt(family, term, suspendedAt);
    return { from: endsAt, to: endsAt, gaps: [] };
  }
  const kept = keptUnder(facts, choice);
  if (
    typeof kept === 'string' ||
    choice['I15'] === undefined ||
    (family === 'new-commerce-license' && suspendedAt >= midnight('2023-08-04'))
  )
    return kept;
  const endOfDay = (at: number | null): number | null => (at === null ? null : midnightAfter(at, 1));
  return { ...kept, from: endOfDay(kept.from), to: endOfDay(kept.to) };
}

/** The first instants at which it may be, and is, too late; at the limit itself it is still possible under one reading (I4). */
function limits({ suspendedAt }: SuspensionFacts, { from, to }: Between, choice: Choice): readonly [from: number, to: number] {
  const past = (at: number): number => (choice['I4'] === 'still-possible' ? msAfter(at, 1) : at);
  const isOpen = from === null || from === suspendedAt;
  return [isOpen ? suspendedAt : past(from), to === null ? Number.POSITIVE_INFINITY : past(to)];
}

const readings = {
  I3: ['customer-account', 'calendar-days', 'none-after-2018-02-23'],
  I4: ['still-possible'],
  I15: ['end-of-day'],
  I18: ['term-end-first'],
  I29: ['deleted-at-term-end'],
} as const;

export const reactivations: Oracle<SuspensionFacts> = {
  words: readings,
  texts: [],
  instants: (facts, chosen) => {
    const ends = [chosen, ...beside(readings, chosen).map(({ choice }) => choice)].flatMap((choice) => {
      const kept = resumable(facts, choice);
      return typeof kept === 'string' ? [] : limits(facts, kept, choice);
    });
    return [facts.suspendedAt, ...ends.filter(Number.isFinite)];
  },
  found: (facts, at, choice): Found => {
    const { suspendedAt } = facts;
    if (at < suspendedAt) return { verdict: 'refused', shown: { reason: 'before-last-event' }, text: null };
    const kept = resumable(facts, choice);
    if (kept === 'documents-silent') return silentOn('move');
    if (typeof kept === 'string') return undetermined(`before-first-source ${utcDay(Number(kept.split(' ')[1]))}`);
    const texts = textsOn(facts);
    const text = textAt(texts, suspendedAt);
    const cited = text === null ? null : citedAt(texts, text, suspendedAt);
    const [from, to] = limits(facts, kept, choice);
    if (at < from) return { verdict: 'allowed', shown: { until: from }, text: cited };
    if (at >= to) return { verdict: 'refused', shown: { reason: `retention-over ${to}` }, text: cited };
    // which term it is decides nothing once ninety days are over: whatever it is, what follows is unsaid
    const isTermOpen = facts.family === 'new-commerce-license' && facts.term === null && at < suspendedAt + 90 * 86_400_000;
    if (isTermOpen && kept.gaps[0] === 'documents-silent') return undetermined('fact-missing term', cited);
    return kept.gaps[0] === 'documents-silent' ? silentOn('afterwards', cited) : undetermined(kept.gaps[0] ?? '', cited);
  },
};
