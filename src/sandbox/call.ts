import type { CallName, RestsOn } from './calls.js';
import type { SandboxJson } from './json.js';
import type { Changes, World } from './world.js';

/** A request that has a route, its parts read. */
export interface Call {
  readonly name: CallName;
  readonly origin: string;
  /** The values of the placeholders of its path. */
  readonly values: Readonly<Record<string, string>>;
  readonly query: ReadonlyMap<string, string>;
  readonly header: (name: string) => string | null;
  /** The body as JSON; undefined = there is none. */
  readonly body: unknown;
}

/** The answer to a call: what it says, and what it changes. */
export interface Answer {
  readonly status: number;
  readonly body: SandboxJson | Uint8Array | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** The basis where it is not that of the call. */
  readonly restsOn?: RestsOn | 'none';
  /** The page where it is not that of the call. */
  readonly page?: string;
  readonly changes?: Changes;
}

/** Answers one kind of call. */
export type Handler = (world: World, call: Call) => Answer;

/** Returns the answer 200 with a body. */
export function ok(body: SandboxJson, changes?: Changes): Answer {
  return changes === undefined ? { status: 200, body } : { status: 200, body, changes };
}
