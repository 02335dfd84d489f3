import { fork } from 'node:child_process';

interface Done<Task, Result> {
  readonly task: Task;
  readonly result: Result;
}

/**
 * Works tasks down in two processes, and gives the result of each. `file` is run in each process: it answers every message, which is a task, with one message.
 * `next` gives the task for a process that is free, undefined once there is none; `onDone` hears of every result at once. With `lost`, a process that ends in the
 * middle of a task, or takes longer than its `ms`, is another result, and a new process goes on. With `ended`, a task in whose middle a process ends by itself is
 * given to a new process, and has that result if it ends there as well: then the task does it, and not what came before.
 */
export async function inProcesses<Task extends object, Result>(
  file: string,
  next: () => Task | undefined,
  onDone: (done: Done<Task, Result>) => void = () => undefined,
  lost?: { readonly ms: number; readonly result: Result; readonly ended?: Result },
): Promise<readonly Done<Task, Result>[]> {
  const all: Done<Task, Result>[] = [];
  const done = (task: Task, result: Result): void => {
    all.push({ task, result });
    onDone({ task, result });
  };
  const again = new Set<Task>();
  const one = (first = next()): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(file, ['--worker'], { serialization: 'advanced' });
      let task = first;
      let watch: NodeJS.Timeout | undefined;
      const give = (): void => {
        if (task === undefined) {
          child.disconnect();
          resolve();
          return;
        }
        if (lost !== undefined) watch = setTimeout(() => child.kill('SIGKILL'), lost.ms);
        child.send(task);
      };
      child.on('message', (result: Result) => {
        clearTimeout(watch);
        if (task !== undefined) done(task, result);
        task = next();
        give();
      });
      child.on('error', reject);
      child.on('exit', (code) => {
        clearTimeout(watch);
        if (code === 0) return;
        if (lost === undefined || task === undefined) {
          reject(new Error(`a process ended with ${String(code)}`));
          return;
        }
        const { result, ended } = lost;
        if (ended === undefined || child.killed) done(task, result);
        else if (again.has(task)) done(task, ended);
        else {
          again.add(task);
          resolve(one(task));
          return;
        }
        resolve(one());
      });
      give();
    });
  await Promise.all([one(), one()]);
  return all;
}
