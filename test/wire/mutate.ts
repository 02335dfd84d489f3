/** A small generator of its own: a seed gives the same mutations for ever, and fast enough for a million of them. */
export type Dice = (sides: number) => number;

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * sides);
  };
}

const throwing = (): object => ({
  get id(): string {
    throw new Error('getter');
  },
  get status(): string {
    throw new Error('getter');
  },
});
const proxy = (): object =>
  new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('trap');
      },
    },
  );
const revoked = (): object => {
  const { proxy: gone, revoke } = Proxy.revocable([], {});
  revoke();
  return gone;
};
const cycle = (): object => {
  const self: Record<string, unknown> = { id: 'loop' };
  self['items'] = [self];
  self['self'] = self;
  return self;
};
function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? { includedEntitlements: [value], links: value } : [value];
  return value;
}
const big = 'x'.repeat(1_000_000);
const deep = nested(5000);

/** What no service should send. */
const hostile: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => '',
  () => '   ',
  () => 0,
  () => -0,
  () => -1,
  () => 1.5,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 2 ** 53,
  () => '9007199254740993',
  () => '1e309',
  () => true,
  () => 'true',
  () => [],
  () => {},
  () => ({}),
  () => [null],
  () => 'constructor',
  () => '__proto__',
  () => JSON.parse('{"__proto__":{"status":"active"},"constructor":1}') as unknown,
  () => Object.create({ id: 'inherited', status: 'active' }) as unknown,
  () => 'hasOwnProperty',
  () => '0001-01-01T00:00:00',
  () => '9999-12-31T23:59:59.9999999Z',
  () => '2020-02-30',
  () => '2020-01-01T00:00:00.1234567Z',
  () => '1/1/2020 12:00:00 AM',
  () => '\uD800',
  () => '<placeholder>',
  () => '{{id}}',
  () => big,
  () => deep,
  () => Symbol('s'),
  () => 10n,
  () => new Date(Number.NaN),
  () => new Map([['id', 'x']]),
  () => (): string => 'f',
  () => new Array<unknown>(2000),
  throwing,
  proxy,
  revoked,
  cycle,
];

const spellings: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
  (name) => `${name} `,
];

function pick<T>(list: readonly T[], roll: Dice): T {
  return list[roll(list.length)] as T;
}

/** One JSON-like value with one thing changed somewhere inside; the given value stays as it is. What cannot be looked at is replaced. */
export function mutated(value: unknown, roll: Dice): unknown {
  try {
    return changed(value, roll);
  } catch {
    return pick(hostile, roll)();
  }
}

function changed(value: unknown, roll: Dice): unknown {
  if (roll(6) === 0 || typeof value !== 'object' || value === null) return pick(hostile, roll)();
  if (Array.isArray(value)) {
    const copy = value.slice(0, 1200) as unknown[];
    if (copy.length === 0 || roll(5) === 0) return [...copy, pick(hostile, roll)()];
    const index = roll(copy.length);
    copy[index] = mutated(copy[index], roll);
    return copy;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return pick(hostile, roll)();
  const index = roll(entries.length);
  const [name, item] = entries[index] as readonly [string, unknown];
  switch (roll(4)) {
    case 0:
      return Object.fromEntries(entries.filter((_, other) => other !== index));
    case 1:
      return Object.fromEntries(entries.map(([key, kept], other) => [other === index ? pick(spellings, roll)(key) : key, kept]));
    default:
      return { ...value, [name]: mutated(item, roll) };
  }
}
