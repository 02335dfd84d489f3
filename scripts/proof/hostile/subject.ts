/** A public function with good arguments: what it is fed, one place at a time, with values that it does not expect. */
export interface Subject {
  /** Tells several subjects of one function apart: 'stated deadlines'. */
  readonly of: string;
  /** What its arguments are called where an outcome is told. */
  readonly names: readonly string[];
  readonly args: readonly unknown[];
  readonly call: (...args: readonly unknown[]) => unknown;
}

/** The subjects of one entry point, by the name of the exported function. */
export type Subjects = Readonly<Record<string, readonly Subject[]>>;

/** Names the arguments of a call; the types hold the good arguments to the function. */
export function subject<A extends readonly unknown[]>(call: (...args: A) => unknown, names: string, args: NoInfer<A>, of = ''): Subject {
  return { of, names: names.split(' '), args, call: call as (...all: readonly unknown[]) => unknown };
}

/** The one subject of a function. */
export function only<A extends readonly unknown[]>(call: (...args: A) => unknown, names: string, args: NoInfer<A>): readonly Subject[] {
  return [subject(call, names, args)];
}

/** The one subject of a function that reads JSON. */
export function reads<A extends readonly unknown[]>(call: (...args: A) => unknown, ...args: NoInfer<A>): readonly Subject[] {
  return only(call, 'json', args);
}
