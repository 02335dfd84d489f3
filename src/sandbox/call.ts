import type { Fields } from '../wire/fields.js';
import { fieldsOf } from '../wire/fields.js';
import { notes } from '../wire/notes.js';
import type { CallName, RestsOn } from './calls.js';
import type { Changes, SandboxJson, World } from './state.js';

/** A request that has a route, its parts read. */
export interface Call {
  readonly name: CallName;
  readonly origin: string;
  /** The values of the placeholders of its path. */
  readonly values: Readonly<Record<string, string>>;
  /** The query by lower-case names; '' = not stated. */
  readonly query: (name: string) => string;
  readonly header: (name: string) => string | null;
  /** The body as JSON; undefined = there is none. */
  readonly body: unknown;
}

/** The answer to a call: what it says, and what it changes. */
export interface Answer {
  readonly status: number;
  readonly body: SandboxJson | undefined;
  /** Text that is answered compressed, without a body. */
  readonly compressed?: string;
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
export function ok(body: SandboxJson, changes: Changes = {}): Answer {
  return { status: 200, body, changes };
}

/** Returns the body of a call by its names in any case; null if it is no object. */
export function fieldsIn({ body }: Pick<Call, 'body'>): Fields | null {
  return fieldsOf(body, '', notes());
}
