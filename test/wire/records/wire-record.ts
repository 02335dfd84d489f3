/** A record of our own making in the shape of a public page, with what a reader must make of it, written by hand. */
export interface WireRecord {
  readonly name: string;
  /** The year of the shape. */
  readonly year: number;
  /** The page with the shape. */
  readonly page: string;
  readonly reader: string;
  readonly record: object;
  /** What is read; a key that is left out here is not looked at, but no issue and no unknown word may be there. */
  readonly expected: object;
  /** The fields that no answer needs, by their path. */
  readonly unread?: readonly string[];
}

export const learn = (page: string): string => `https://learn.microsoft.com/partner-center/developer/${page}`;

/** The words of a text. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/);
