/** A process of its own for the Temporal proof: takes a task, sends back what it counted. */
import type { Task } from './task.js';
import { done } from './task.js';

process.on('message', (task: Task) => {
  process.send?.(done(task));
});
