import { fork } from 'node:child_process';
import type { Tally } from '../../oracles/tally.js';
import type { Task } from './task.js';

interface Done {
  readonly task: Task;
  readonly tally: Tally;
}

/** Works tasks down in two processes of task.ts, and gives what each counted. */
export async function inProcesses(tasks: readonly Task[]): Promise<readonly Done[]> {
  const all: Done[] = [];
  const left = [...tasks];
  const next = (): Task | undefined => left.shift();
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(new URL('./task.ts', import.meta.url), { serialization: 'advanced' });
      let task = next();
      const give = (): void => {
        if (task === undefined) child.disconnect();
        else child.send(task);
      };
      child.on('message', (tally: Tally) => {
        if (task !== undefined) all.push({ task, tally });
        task = next();
        give();
      });
      child.on('error', reject);
      child.on('exit', (code) => {
        if (code === 0 && task === undefined) resolve();
        else reject(new Error(`a process ended with ${String(code)}`));
      });
      give();
    });
  await Promise.all([one(), one()]);
  return all;
}
