import { fork } from 'node:child_process';

interface Done<Task, Result> {
  readonly task: Task;
  readonly result: Result;
}

/**
 * Works tasks down in two processes, and gives the result of each. `file` is run in each process: it answers every message, which is a task, with one message.
 * `next` gives the task for a process that is free, undefined once there is none; `onDone` hears of every result at once. With `lost`, a process that ends in the
 * middle of a task, or takes longer than its `ms`, is another result, and a new process goes on.
 */
export async function inProcesses<Task extends object, Result>(
  file: string,
  next: () => Task | undefined,
  onDone: (done: Done<Task, Result>) => void = () => undefined,
  lost?: { readonly ms: number; readonly result: Result },
): Promise<readonly Done<Task, Result>[]> {
  const all: Done<Task, Result>[] = [];
  const done = (task: Task, result: Result): void => {
    all.push({ task, result });
    onDone({ task, result });
  };
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(file, ['--worker'], { serialization: 'advanced' });
      let task = next();
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
        done(task, lost.result);
        resolve(one());
      });
      give();
    });
  await Promise.all([one(), one()]);
  return all;
}
