import { dice } from '../../../test/wire/mutate.js';
import { subjectsByEntry } from './all.js';
import { placesIn, spoiled, toldPlace } from './grid.js';
import { copied, frozen, stating } from './inputs.js';
import { bytesOf } from './outcome.js';
import { polluted } from './prototypes.js';
import { outcomeOf } from './run.js';
import type { Subject } from './subject.js';
import { hostileValues } from './values.js';

/** Names that are put on the prototypes, with what they hold there. */
export const junk: readonly (readonly [key: string, value: unknown])[] = [
  ['family', 'azure-plan'],
  ['status', 'deleted'],
  ['verdict', 'allowed'],
  ['id', 'polluted'],
  ['gap', 'documents-silent'],
  ['gaps', []],
  ['reasons', [{ code: 'polluted' }]],
  ['term', { duration: 'P1M', startsAt: 0, endsAt: 1 }],
  ['trial', { opensAt: 0, closesAt: null }],
  ['windowStarts', [{ by: 'order', startsAt: 0, seats: 1 }]],
  ['stated', { cancelUntilAt: 'never' }],
  ['cloud', 'china'],
  ['autoRenew', false],
  ['planMonths', 72],
  ['quantity', -1],
  ['accountOpenedAt', 0],
  ['firstBillingAt', 0],
  ['polluted', 'junk'],
];

interface Named {
  readonly name: string;
  readonly subject: Subject;
}
/** Every subject with its name. */
export const all: readonly Named[] = Object.entries(subjectsByEntry).flatMap(([entry, subjects]) =>
  Object.entries(subjects).flatMap(([called, list]) =>
    list.map((subject) => ({ name: `${entry} ${called}${subject.of === '' ? '' : ` (${subject.of})`}`, subject })),
  ),
);

async function bytes({ subject }: Named, args: readonly unknown[]): Promise<string> {
  return (await outcomeOf(subject, args, '')).bytes;
}

/** Deep-frozen arguments do, and arguments that could be written to are as they were. */
export async function untouched(): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const named of all) {
    const { args } = named.subject;
    const open = copied(args);
    const before = bytesOf(open);
    const plain = await bytes(named, open);
    if (bytesOf(open) !== before) failures.push(`${named.name}: wrote to its arguments`);
    if ((await bytes(named, frozen(copied(args)))) !== plain) failures.push(`${named.name}: frozen arguments gave another result`);
  }
  return failures;
}

/** A line of JSON, and a function that gives facts, state what they state. */
const asPolluted = [
  'termbook/portfolio assessLines',
  'termbook/portfolio rowLines',
  'termbook/partner-center partnerCenterSubscriptions',
  'termbook/marketplace saasSubscriptions',
];

/** Under each polluted name, every function answers as before, for facts that state that name, be it as null. */
export async function underPollution(names: typeof junk = junk): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const [key, value] of names) {
    const before: string[] = [];
    const asked = all.map(({ subject }) => stating(copied(subject.args), key));
    for (const [index, named] of all.entries()) before.push(await bytes(named, asked[index] ?? []));
    const after = await polluted(key, value, async () => {
      const list: string[] = [];
      for (const [index, named] of all.entries()) list.push(await bytes(named, asked[index] ?? []));
      return list;
    });
    for (const [index, { name }] of all.entries()) {
      if (before[index] !== after[index] && !asPolluted.includes(name))
        failures.push(`${name}: another answer while Object.prototype.${key} is polluted`);
    }
  }
  return failures;
}

/** The same arguments in a shuffled order, again and again: the same bytes. */
export async function interleaved(times: number, seed: number): Promise<readonly string[]> {
  const roll = dice(seed);
  const failures = new Set<string>();
  const first = new Map<Named, string>();
  for (const named of all) first.set(named, await bytes(named, named.subject.args));
  const order = [...all];
  for (let time = 0; time < times; time += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = roll(index + 1);
      [order[index], order[other]] = [order[other] as Named, order[index] as Named];
    }
    for (const named of order) {
      if ((await bytes(named, named.subject.args)) !== first.get(named))
        failures.add(`${named.name}: other bytes for the same arguments (time ${String(time)})`);
    }
  }
  return [...failures];
}

/** Two or three hostile values at once, by chance. */
export async function atOnce(times: number, seed: number): Promise<readonly string[]> {
  const roll = dice(seed);
  const failures: string[] = [];
  const placesOf = new Map(all.map(({ subject }) => [subject, placesIn(subject.args)]));
  for (let time = 0; time < times; time += 1) {
    const { name, subject } = all[roll(all.length)] as Named;
    const places = placesOf.get(subject) ?? [];
    let { args } = subject;
    const told: string[] = [];
    for (let more = roll(2) + 2; more > 0; more -= 1) {
      const place = places[roll(places.length)];
      const value = hostileValues[roll(hostileValues.length)];
      if (place === undefined || value === undefined) continue;
      try {
        args = spoiled(args, place, value);
      } catch {
        continue; // what was put there before cannot be looked into
      }
      told.push(`${value.name} as ${toldPlace(subject.names, place)}`);
    }
    const { defect } = await outcomeOf(subject, args, '');
    if (defect !== null && defect !== 'names no field') failures.push(`${name}, ${told.join(' and ')}: ${defect}`);
  }
  return failures;
}
