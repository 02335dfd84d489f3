/** What a run counted: cases by class, hits of each boundary, and what differed. Plain data, so that processes can send it. */
export interface Tally {
  readonly cases: number;
  readonly classes: Readonly<Record<string, number>>;
  readonly boundaries: Readonly<Record<string, number>>;
  readonly failures: readonly string[];
}

export interface Counting {
  readonly count: (name: string) => void;
  readonly hit: (boundary: string) => void;
  /** Counts a case, and keeps it in words when the two answers differ. */
  readonly compare: (theirs: unknown, ours: unknown, words: () => string) => void;
  /** The same where the caller has compared already. */
  readonly same: (equal: boolean, words: () => string) => void;
  readonly tally: () => Tally;
}

const mostKept = 20;

export function counting(): Counting {
  const classes = new Map<string, number>();
  const boundaries = new Map<string, number>();
  const failures: string[] = [];
  let cases = 0;
  const add = (map: Map<string, number>) => (name: string) => {
    map.set(name, (map.get(name) ?? 0) + 1);
  };
  const same = (equal: boolean, words: () => string): void => {
    cases += 1;
    if (!equal && failures.length < mostKept) failures.push(words());
  };
  return {
    same,
    count: add(classes),
    hit: add(boundaries),
    compare: (theirs, ours, words) => {
      const [one, other] = [JSON.stringify(theirs), JSON.stringify(ours)];
      same(one === other, () => `${words()}: oracle ${one}, termbook ${other}`);
    },
    tally: () => ({
      cases,
      classes: Object.fromEntries(classes),
      boundaries: Object.fromEntries(boundaries),
      failures,
    }),
  };
}

function sum(tallies: readonly Tally[], of: (tally: Tally) => Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const total = new Map<string, number>();
  for (const tally of tallies) for (const [name, count] of Object.entries(of(tally))) total.set(name, (total.get(name) ?? 0) + count);
  return Object.fromEntries([...total].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function added(tallies: readonly Tally[]): Tally {
  return {
    cases: tallies.reduce((total, { cases }) => total + cases, 0),
    classes: sum(tallies, ({ classes }) => classes),
    boundaries: sum(tallies, ({ boundaries }) => boundaries),
    failures: tallies.flatMap(({ failures }) => failures),
  };
}

const leastShare = 0.01;
const leastHits = 100;
/** Of so many cases one must hit each boundary, if that is more. */
const oneIn = 10_000;

/**
 * The quality gate: each class at least one case in a hundred of its question ('question: class'), each boundary hit at least a hundred times, and in a large run
 * as many times more.
 * `expected` names the boundaries that must occur at all.
 */
export function gate({ cases, classes, boundaries }: Tally, expected: readonly string[]): readonly string[] {
  const questions = new Map<string, number>();
  const questionOf = (name: string): string => name.slice(0, name.indexOf(':'));
  for (const [name, count] of Object.entries(classes)) questions.set(questionOf(name), (questions.get(questionOf(name)) ?? 0) + count);
  const rare = Object.entries(classes)
    .filter(([name, count]) => count < leastShare * (questions.get(questionOf(name)) ?? 0))
    .map(([name, count]) => `gate: '${name}' is ${count} of ${questions.get(questionOf(name)) ?? 0} cases, less than 1 %`);
  const least = Math.max(leastHits, Math.ceil(cases / oneIn));
  const seldom = [...new Set([...expected, ...Object.keys(boundaries)])]
    .filter((name) => (boundaries[name] ?? 0) < least)
    .map((name) => `gate: boundary '${name}' was hit ${boundaries[name] ?? 0} times, less than ${least}`);
  return [...rare, ...seldom];
}
