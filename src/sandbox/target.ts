/** An address taken apart: its origin, the segments of its path, and its query by lower-case names. */
export interface Target {
  readonly origin: string;
  readonly path: readonly string[];
  readonly query: ReadonlyMap<string, string>;
}

const parts = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)(?:\?([^#]*))?/i;

/** Returns text with its percent signs resolved; the text itself where they encode nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function queryOf(text: string): ReadonlyMap<string, string> {
  const query = new Map<string, string>();
  for (const pair of text.split('&')) {
    const at = pair.indexOf('=');
    const name = at === -1 ? pair : pair.slice(0, at);
    const key = decoded(name).toLowerCase();
    if (key !== '' && !query.has(key)) query.set(key, at === -1 ? '' : decoded(pair.slice(at + 1).replaceAll('+', ' ')));
  }
  return query;
}

/** Takes an address apart; any text is one. */
export function targetOf(url: string): Target {
  const [, origin = '', path = '', query = ''] = parts.exec(url) as RegExpExecArray;
  return {
    origin,
    path: path
      .split('/')
      .filter((segment) => segment !== '')
      .map(decoded),
    query: queryOf(query),
  };
}

/** Returns the values of the placeholders of a path template; null if a path does not have its form. */
export function valuesIn(template: string, path: readonly string[]): Readonly<Record<string, string>> | null {
  const wanted = template.split('/').slice(1);
  if (wanted.length !== path.length) return null;
  const values: [string, string][] = [];
  for (const [index, segment] of wanted.entries()) {
    const given = path[index] as string;
    if (segment.startsWith('{')) values.push([segment.slice(1, -1), given]);
    else if (segment.toLowerCase() !== given.toLowerCase()) return null;
  }
  return Object.fromEntries(values);
}
