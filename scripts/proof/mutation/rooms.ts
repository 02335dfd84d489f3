/** The rooms of src, each with the folders of test that must notice a change in it, and with the share of its changes that they notice at least, in percent. */
interface Room {
  readonly tests: readonly string[];
  readonly floor: number;
}

const core = ['kernel', 'vocabulary', 'policy', 'rules', 'lifecycle', 'laws'];

/** A rule is held by the tests of the core, not by the luck of an adapter above it. Tables of values (src/policy) have a row of tests for each; Stryker changes no number. */
export const rooms = {
  kernel: { tests: core, floor: 94 },
  lifecycle: { tests: core, floor: 95 },
  'rules/asking': { tests: core, floor: 93 },
  'rules/buying': { tests: core, floor: 93 },
  'rules/canceling': { tests: core, floor: 93 },
  'rules/catalog': { tests: core, floor: 93 },
  'rules/prices': { tests: core, floor: 93 },
  'rules/software': { tests: core, floor: 93 },
  'rules/suspending': { tests: core, floor: 93 },
  'rules/terms': { tests: core, floor: 93 },
  vocabulary: { tests: [...core, 'schema'], floor: 93 },
  wire: { tests: ['wire', 'partner-center', 'marketplace'], floor: 93 },
  schema: { tests: ['schema'], floor: 93 },
  'partner-center': { tests: ['partner-center', 'wire'], floor: 95 },
  marketplace: { tests: ['marketplace', 'wire'], floor: 95 },
  explain: { tests: ['explain'], floor: 95 },
  rulebook: { tests: ['rulebook'], floor: 93 },
  portfolio: { tests: ['portfolio'], floor: 95 },
  billing: { tests: ['billing', 'desk', 'ledger'], floor: 93 },
  ledger: { tests: ['ledger'], floor: 93 },
  directory: { tests: ['directory'], floor: 93 },
  desk: { tests: ['desk'], floor: 93 },
  sandbox: { tests: ['sandbox'], floor: 93 },
  'timeline-element': { tests: ['timeline-element'], floor: 93 },
  cli: { tests: ['cli'], floor: 95 },
} as const satisfies Readonly<Record<string, Room>>;
export type RoomName = keyof typeof rooms;

/** What Stryker writes of each file into mutation.json, as far as it is read here. */
export type Report = Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;

/** Returns of a hundred changes of a room how many a test noticed; a change that never ends is noticed, one that no test reaches is not. */
export function noticed(report: Report, room: RoomName): number {
  const own = Object.entries(report).filter(([file]) => file.startsWith(`src/${room}/`));
  const count = (...statuses: readonly string[]): number =>
    own.reduce((sum, [, { mutants }]) => sum + mutants.filter(({ status }) => statuses.includes(status)).length, 0);
  const [known, missed] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')];
  return known + missed === 0 ? 0 : (100 * known) / (known + missed);
}
