import { messageOf } from './message.js';

const missingFile: readonly (readonly [code: string, why: string])[] = [
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'this is a folder'],
  ['EACCES', 'it may not be read'],
];

/** Returns why a file or the standard input could not be read. */
export function whyUnread(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
  return missingFile.find(([known]) => known === code)?.[1] ?? messageOf(error);
}
