import * as fc from 'fast-check';
import { join } from 'node:path';
import { entryPoints, root } from '../scripts/entry-points.js';
import { subjectsByEntry } from '../scripts/proof/hostile/all.js';
import { copied } from '../scripts/proof/hostile/inputs.js';
import { answering, questions } from '../src/rules/catalog/questions.js';
import * as testing from '../src/testing/index.js';
import { draws } from './draws.js';

const seed = 20_201_125;

/** A public function with arguments, or an exported value, which is what it gives back. */
export interface Case {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly call: (...args: readonly unknown[]) => unknown;
}

const numRuns = draws(100);
const bought = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: 1_583_056_800_000 };
const [golden] = testing.conformance.cases;

/** What the functions of the kit are called with; what they draw is drawn from one seed. */
const ofTesting: { readonly [F in keyof typeof testing]?: readonly unknown[] } = {
  anyMoney: [],
  askTermbook: [golden],
  at: [],
  atAround: [bought],
  boundariesOf: [bought],
  checkConformance: [() => ({ verdict: 'allowed' }), testing.conformance.cases.slice(0, 20)],
  life: [],
  // its commands are run by laws.machineAgrees; they hold no data
  machineCommands: [{}],
  machineSetup: [{ from: () => ({}) }],
  marketplaceJson: [],
  marketplaceListJson: [],
  marketplaceWebhookJson: [],
  ordered: [],
  partnerCenterJson: [],
  partnerCenterListJson: [],
  portfolio: [],
  purchase: [],
  request: [],
  subscription: [],
  subscriptionIn: ['active'],
  suspension: [],
  taxRate: [],
  term: [],
  withInstants: [{ orderedAt: '2020-03-01T10:00Z', list: [{ at: '2020-03-01' }] }],
};

const kit = Object.entries(ofTesting).map(([name, args]): Case => {
  const call = testing[name as keyof typeof testing] as Case['call'];
  return {
    name: `termbook/testing ${name}`,
    args,
    call: (...given) => {
      const made = call(...given);
      return made instanceof fc.Arbitrary ? fc.sample(made, { numRuns: 20, seed }) : made;
    },
  };
});

const subjects = Object.entries(subjectsByEntry).flatMap(([entry, functions]) =>
  Object.entries(functions).flatMap(([name, list]) =>
    list.map(({ of, args, call }): Case => ({ name: `${entry} ${name}${of === '' ? '' : ` (${of})`}`, args, call })),
  ),
);

const asked = questions.flatMap((question) =>
  fc.sample<testing.Asked<object>>(testing.asked[question](), { numRuns, seed }).map(
    ({ facts, at }, index): Case => ({
      name: `the question ${question}, draw ${String(index)}`,
      args: [facts, at],
      call: answering[question] as Case['call'],
    }),
  ),
);

const modules = await Promise.all(
  entryPoints.map(async ({ name, source }) => ({ name, exports: (await import(join(root, source))) as Readonly<Record<string, unknown>> })),
);
const all = modules.flatMap(({ name, exports }) => Object.entries(exports).map(([key, value]) => ({ name: `${name} ${key}`, value })));

const constants = all.flatMap(({ name, value }): readonly Case[] =>
  typeof value === 'function' ? [] : [{ name, args: [], call: () => value }],
);

export const cases: readonly Case[] = [...subjects, ...kit, ...asked, ...constants];

/** The exported functions that no case calls; errors are made by their caller. */
export const uncalled = all.flatMap(({ name, value }) =>
  typeof value === 'function' && !(value.prototype instanceof Error) && !cases.some((one) => one.name.split(' (')[0] === name)
    ? [name]
    : [],
);

/** Data: not an instance of another library, such as a schema of zod or an arbitrary. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Array.isArray(value) || Object.getPrototypeOf(prototype) === null;
}

/** Every plain object in a value, each once. */
export function partsOf(value: unknown, seen = new Set<object>()): ReadonlySet<object> {
  if (!isPlain(value) || seen.has(value)) return seen;
  seen.add(value);
  for (const part of Object.values(value)) partsOf(part, seen);
  return seen;
}

/** Does what it can to every part of a value: adds to it, writes over what it holds, and takes from it. What is frozen stays. */
export function spoil(value: unknown): void {
  for (const part of partsOf(value)) {
    for (const [key, held] of Object.entries(part)) Reflect.set(part, key, typeof held === 'number' ? held + 1 : 'spoiled');
    Reflect.set(part, Array.isArray(part) ? part.length : 'added', 'spoiled');
    Reflect.deleteProperty(part, Array.isArray(part) ? 0 : (Object.keys(part)[1] ?? ''));
  }
}

async function readToItsEnd(result: unknown): Promise<unknown> {
  if (typeof result !== 'object' || result === null || Array.isArray(result)) return result;
  const list: unknown[] = [];
  if (Symbol.asyncIterator in result) for await (const one of result as AsyncIterable<unknown>) list.push(one);
  else if (Symbol.iterator in result) list.push(...(result as Iterable<unknown>));
  else return result;
  return list;
}

/** What a case gives back, or throws once its tables are spoiled. */
export async function given({ call }: Case, args: readonly unknown[]): Promise<unknown> {
  try {
    return await readToItsEnd(await call(...args));
  } catch (error) {
    return String(error);
  }
}

/** The data of a value as text. */
export function bytesOf(value: unknown): string {
  const shown = (_key: string, part: unknown): unknown =>
    typeof part === 'object' && part !== null && !isPlain(part) ? 'an instance' : typeof part === 'bigint' ? String(part) : part;
  return JSON.stringify(value, shown);
}

/** The bytes of what every case gives back for copies of its arguments. */
export async function allBytes(): Promise<ReadonlyMap<string, string>> {
  const bytes = new Map<string, string>();
  for (const one of cases) bytes.set(one.name, bytesOf(await given(one, copied(one.args))));
  return bytes;
}
