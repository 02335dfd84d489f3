/** Matches one token of JSON with the blanks before it, at a place. */
const token =
  /[\t\n\r ]*(?:(?<text>"[^"\\\p{Cc}]*(?:(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})|[\x7F-\x9F])[^"\\\p{Cc}]*)*")|(?<value>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])|true|false|null)|(?<sign>[{}[\]:,]))/uy;

/** The token that may come next; 'first' = the list or object may also end. */
type WantedToken = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'end';

/** Returns what may follow a token, and the brackets that are open then; null = the token is out of place. */
function after(wanted: WantedToken, token: string, open: string): readonly [wanted: WantedToken, open: string] | null {
  const last = open.at(-1);
  const closing = last === '{' ? '}' : last === '[' ? ']' : null;
  if (token === closing && (wanted === 'end' || wanted.startsWith('first'))) return ['end', open.slice(0, -1)];
  if (wanted === 'colon') return token === ':' ? ['value', open] : null;
  if (wanted === 'end') return token !== ',' || closing === null ? null : [last === '{' ? 'key' : 'value', open];
  if (wanted.endsWith('key')) return token === 'text' ? ['colon', open] : null;
  if (token === '{' || token === '[') return [token === '{' ? 'first-key' : 'first-value', open + token];
  return token === 'text' || token === 'value' ? ['end', open] : null;
}

/** Returns where text stops being JSON, by line and column from 1. */
export function jsonFault(text: string): string {
  let next: ReturnType<typeof after> = ['value', ''];
  let place = 0;
  while (next !== null) {
    token.lastIndex = place;
    const { text: isText, value, sign } = token.exec(text)?.groups ?? {};
    const found = sign ?? (isText === undefined ? value && 'value' : 'text');
    next = found === undefined ? null : after(next[0], found, next[1]);
    if (next !== null) place = token.lastIndex;
  }
  const blanks = (/^[\t\n\r ]*/.exec(text.slice(place)) as RegExpExecArray)[0];
  const lines = (text.slice(0, place) + blanks).split('\n');
  return `line ${String(lines.length)}, column ${String((lines.at(-1) as string).length + 1)}`;
}
