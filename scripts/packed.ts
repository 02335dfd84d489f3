/** The library as its users get it. */
import { releasedInto } from './release/staged.js';

/** Packs into a folder what a release of some repository publishes, and returns the tarball's path. */
export function packedInto(folder: string): string {
  return releasedInto(folder, 'OWNER/NAME');
}
