import { fork } from 'node:child_process';

interface Done<Task, Result> {
  readonly task: Task;
  readonly result: Result;
}

/**
 * Works tasks down in two processes, and gives the result of each. `file` is run in each process: it answers every message, which is a task, with one message.
 * `next` gives the task for a process that is free, undefined once there is none; `onDone` hears of every result at once.
 */
export async function inProcesses<Task extends object, Result>(
  file: string,
  next: () => Task | undefined,
  onDone: (done: Done<Task, Result>) => void = () => undefined,
): Promise<readonly Done<Task, Result>[]> {
  const all: Done<Task, Result>[] = [];
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(file, ['--worker'], { serialization: 'advanced' });
      const give = (): void => {
        const task = next();
        if (task === undefined) {
          child.disconnect();
          resolve();
          return;
        }
        child.once('message', (result: Result) => {
          all.push({ task, result });
          onDone({ task, result });
          give();
        });
        child.send(task);
      };
      child.on('error', reject);
      child.on('exit', (code) => {
        if (code !== 0) reject(new Error(`a process ended with ${String(code)}`));
      });
      give();
    });
  await Promise.all([one(), one()]);
  return all;
}
