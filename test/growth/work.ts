import { Session } from 'node:inspector/promises';

const session = new Session();
const home = new URL('../../src/', import.meta.url).href;
let handed = 0;

/** What a method of a list reads is in no block of the library: each item that it hands over is counted. */
function countItems(name: 'includes' | 'indexOf' | 'slice' | 'concat' | 'join' | 'reverse' | 'push' | typeof Symbol.iterator): void {
  const own: unknown = Reflect.get(Array.prototype, name);
  const value = function (this: readonly unknown[], ...given: unknown[]): unknown {
    const result: unknown = Reflect.apply(own as () => unknown, this, given);
    handed += name === 'slice' || name === 'concat' ? (result as readonly unknown[]).length : name === 'push' ? given.length : this.length;
    return result;
  };
  Object.defineProperty(Array.prototype, name, { value, writable: true, configurable: true });
}

/** Begins to count, before the library is read. */
export async function begin(): Promise<void> {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  for (const name of ['includes', 'indexOf', 'slice', 'concat', 'join', 'reverse', 'push', Symbol.iterator] as const) countItems(name);
}

/** Returns the work of each call: every block of the library as often as it ran, and every item that a method of a list handed over. */
export async function workOf(calls: readonly (() => unknown)[]): Promise<readonly number[]> {
  const works: number[] = [];
  await session.post('Profiler.takePreciseCoverage');
  for (const call of calls) {
    handed = 0;
    await call();
    let work = handed;
    const { result } = await session.post('Profiler.takePreciseCoverage');
    for (const { url, functions } of result) {
      if (!url.startsWith(home)) continue;
      for (const { ranges } of functions) for (const { count } of ranges) work += count;
    }
    works.push(work);
  }
  return works;
}
