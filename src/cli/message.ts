export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Returns the message of an error that Node writes in several lines. */
export function onOneLine(error: unknown): string {
  return messageOf(error).replaceAll('\n', ' ');
}
