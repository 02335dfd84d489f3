/** What Stryker asks of a test runner and what it wants to hear, as far as ours speaks it. */
export interface Mutant {
  readonly id: string;
  readonly fileName: string;
}

export interface MutantRun {
  readonly activeMutant: Mutant;
  /** The tests that reach the mutant; absent for one that is read while a module loads. */
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  /** 'static': the modules are loaded while the mutant is on. */
  readonly mutantActivation: 'runtime' | 'static';
}

export type MutantOutcome =
  | { readonly status: 'killed'; readonly killedBy: readonly string[]; readonly failureMessage: string; readonly nrOfTests: number }
  | { readonly status: 'survived'; readonly nrOfTests: number }
  | { readonly status: 'timeout'; readonly reason: string };

/** How often each mutant was reached, by its id. */
type Hits = Record<string, number>;

export interface Coverage {
  readonly static: Hits;
  readonly perTest: Record<string, Hits>;
}

/** The status of a test: 0 = passed, 1 = failed. */
export interface TestOutcome {
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  readonly timeSpentMs: number;
  readonly status: 0 | 1;
  readonly failureMessage?: string;
}

export type DryRunOutcome =
  | { readonly status: 'complete'; readonly tests: readonly TestOutcome[]; readonly mutantCoverage: Coverage }
  | { readonly status: 'error'; readonly errorMessage: string };

export interface TestRunner {
  readonly capabilities: () => { readonly reloadEnvironment: boolean };
  readonly dryRun: (options: { readonly files?: readonly string[] }) => Promise<DryRunOutcome>;
  readonly mutantRun: (options: MutantRun) => Promise<MutantOutcome>;
}
