import type { ProofName } from './report.js';

/** One wrong line in a copy of the sources, which the proof must notice. */
export interface Defect {
  readonly proof: ProofName;
  readonly what: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  /** Arguments of the proof; the quick size with seed 1 unless told. */
  readonly arguments?: readonly string[];
}

export const seededDefects: readonly Defect[] = [
  {
    proof: 'temporal',
    what: 'a window of days ends a day early',
    file: 'src/rules/canceling/plan.ts',
    find: ': (days + (counted === undefined ? 1 : 0)) * dayMs',
    replace: ': days * dayMs',
  },
  {
    proof: 'sql',
    what: 'prices of reservations include tax in Australia after 2018-12-10 too',
    file: 'src/policy/tax-inclusive-markets.ts',
    find: "    inclusive: ['BR'],",
    replace: "    inclusive: ['AU', 'BR'],",
  },
  {
    proof: 'money',
    what: 'a new-commerce refund is rounded once, not cut seat by seat',
    file: 'src/policy/proration.ts',
    find: "rounding: 'cut-per-seat',",
    replace: "rounding: 'once',",
  },
  {
    proof: 'questions',
    what: 'a download link lives six days from the first download',
    file: 'src/policy/software-delivery.ts',
    find: '    days: 5,',
    replace: '    days: 6,',
  },
  {
    proof: 'questions',
    what: 'Russia is in an area of 2023',
    file: 'src/policy/regional-authorization.ts',
    find: '  RS: middleEast,',
    replace: '  RS: middleEast,\n  RU: middleEast,',
  },
  {
    proof: 'everywhere',
    what: 'the midnight that begins a day is that of the process, not that of UTC',
    file: 'src/kernel/instant.ts',
    find: 'return Date.parse(day) as Instant;',
    replace: 'return new Date(`${day}T00:00`).getTime() as Instant;',
  },
  {
    proof: 'supply',
    what: 'the licenses of what is bundled are headed by where the packages are, not by their names',
    file: 'scripts/build-js.ts',
    find: '`# ${name}',
    replace: "`# ${join(root, 'node_modules', name)}",
  },
  {
    proof: 'deciding',
    what: 'an answer cites a row and says what stands in none',
    file: 'src/rules/software/activity-log.ts',
    find: 'lists: entry.lists',
    replace: "lists: ['key-accessed', 'software-downloaded']",
    arguments: ['--seed', '1'],
  },
  {
    proof: 'mutation',
    what: 'a function that no test holds',
    file: 'src/kernel/fraction.ts',
    find: 'return Number(value.numerator / value.denominator);',
    replace: `return Number(value.numerator / value.denominator);
}

export function untested(a: number, b: number): number {
  if (a > 0 && b > 0) return a > b ? a - b : b - a;
  if (a < 0 && b < 0) return a < b ? a + b : a * b;
  return a === b ? 0 : a / b;`,
  },
  {
    proof: 'harness',
    what: 'a test that wants some date where it wanted one',
    file: 'test/portfolio/row.test.ts',
    find: "expect(row(suspended).expiresAt).toBe('2020-03-15T00:00:00.000Z');",
    replace: 'expect(row(suspended).expiresAt).not.toBeNull();',
    arguments: ['--seed', '1', '--count', '20'],
  },
  {
    proof: 'harness',
    what: 'the gate: of one kind nothing is drawn',
    file: 'scripts/proof/harness/drawn.ts',
    find: 'if (folder === null) continue;',
    replace: "if (folder === null || defect.kind === 'cache') continue;",
    arguments: ['--seed', '1', '--count', '20'],
  },
  {
    proof: 'model',
    what: 'a canceled subscription is called expired',
    file: 'src/lifecycle/evolve.ts',
    find: "held(subscription, at, 'cancelled'), { cancelledAt: at }),",
    replace: "held(subscription, at, 'expired' as 'cancelled'), { cancelledAt: at }),",
  },
  {
    proof: 'hostile',
    what: 'the guard of a list lets everything pass',
    file: 'src/kernel/check.ts',
    find: "  if (!Array.isArray(value)) fail('wrong-type', path, 'a list', value);",
    replace: '  if (value === checkList) fail(path, path, path, value);',
  },
  {
    proof: 'clock',
    what: 'no policy is looked up later than the clock says it is now',
    file: 'src/rules/asking/in-force.ts',
    find: 'const policyAt = pinnedAt ?? at;',
    replace: 'const policyAt = pinnedAt ?? (Math.min(at, Date.now()) as Instant);',
  },
  {
    proof: 'temporal',
    what: 'the gate: no question falls on a limit itself, only beside it',
    file: 'scripts/proof/temporal/cancellations.ts',
    find: 'limits.flatMap((at) => offsets.map((offset) => at + offset))',
    replace: 'limits.flatMap((at) => offsets.filter((offset) => offset !== 0).map((offset) => at + offset))',
  },
  {
    proof: 'sql',
    what: 'the gate: no row lies on a boundary itself, only beside it',
    file: 'scripts/proof/sql/cases.ts',
    find: 'chance.pick([-1, 0, 1]);',
    replace: 'chance.pick([-1, 1]);',
  },
  {
    proof: 'questions',
    what: 'the gate: no question falls on a limit itself, only beside it',
    file: 'scripts/proof/questions/cases.ts',
    find: 'edges.flatMap((at) => offsets.map((offset) => at + offset))',
    replace: 'edges.flatMap((at) => offsets.filter((offset) => offset !== 0).map((offset) => at + offset))',
  },
  {
    proof: 'temporal',
    what: 'the gate: no purchase is a license of the traditional family',
    file: 'scripts/proof/temporal/cancellations.ts',
    find: "  ['license-based', ['monthly', 'annual', ...anyCycle]],\n",
    replace: '',
  },
  {
    proof: 'temporal',
    what: 'the gate: no purchase is an extended security update',
    file: 'scripts/proof/temporal/cancellations.ts',
    find: "  ['windows-7-esu', anyCycle],\n",
    replace: '',
  },
  {
    proof: 'sql',
    what: 'the gate: no row is an extended security update',
    file: 'scripts/proof/sql/cases.ts',
    find: "  rowOf('windows-7-esu', 'any', anyCycle, ['2019-12-18', '2020-01-24', '2021-06-01'], { days: [30, 60] }),\n",
    replace: '',
  },
  {
    proof: 'money',
    what: 'the gate: no price is that of metered use',
    file: 'scripts/proof/money/cases.ts',
    find: "'isv-saas', 'isv-metered'] as const",
    replace: "'isv-saas'] as const",
  },
  {
    proof: 'questions',
    what: 'the gate: no question is about the cloud of China',
    file: 'scripts/proof/questions/cases.ts',
    find: "(clouds[Math.floor(index / productFamilies.length) % clouds.length] ?? '')",
    replace: "(clouds[Math.floor(index / productFamilies.length) % 2] ?? '')",
  },
  {
    proof: 'model',
    what: 'the gate: no subscription is metered use',
    file: 'scripts/proof/model.ts',
    find: 'for (const family of productFamilies) {',
    replace: "for (const family of productFamilies.filter((one) => one !== 'isv-metered')) {",
  },
  {
    proof: 'model',
    what: 'the gate: the end of a window is no boundary that is asked about',
    file: 'scripts/proof/model/boundaries.ts',
    find: 'return count <= 2;',
    replace: "return count <= 2 && what !== 'window-closes';",
  },
];
