import { linked, nextLink } from '../wire/collection.js';
import type { Fields } from '../wire/fields.js';
import { countOf, fieldsOf, textOf } from '../wire/fields.js';
import { notes } from '../wire/notes.js';
import { counted } from './labels.js';

/** True for a page that says where it continues: Partner Center's link or token, the marketplace's address, or that of Microsoft Graph. */
function continues(page: Fields): boolean {
  const { uri, headers } = linked.next(page);
  return uri !== null || headers.length > 0 || nextLink(page).uri !== null || textOf(page, '@odata.nextLink') !== null;
}

/** Returns the hint that a page is not the whole list: it names a next page, or states more records than it holds. */
export function pageHints(json: unknown, held: number): readonly string[] {
  const page = fieldsOf(json, '', notes());
  if (page === null) return [];
  const total = countOf(page, 'totalCount') ?? 0;
  const said = [
    ...(total > held ? [`states ${counted(total, 'record')} and holds ${String(held)}`] : []),
    ...(continues(page) ? ['names a next page'] : []),
  ];
  return said.length === 0 ? [] : [`this page ${said.join(', and ')}: the other records are not in this output`];
}

/** The ids that are named; of more, only their number is stated. */
const mostNamed = 10;

/** Returns a hint for each id that several records have, by their places from 1; none of them is dropped, so what they are worth counts as often. */
export function twiceHints(ids: readonly (string | null)[]): readonly string[] {
  const places = new Map<string, number[]>();
  for (const [place, id] of ids.entries()) {
    if (id === null) continue;
    const key = id.toLowerCase();
    const own = places.get(key);
    if (own === undefined) places.set(key, [place]);
    else own.push(place);
  }
  const twice = [...places.values()].filter((own) => own.length > 1);
  const named = twice.slice(0, mostNamed).map((own) => {
    const [first = 0] = own;
    return `the id ${String(ids[first])} stands in records ${own.map((place) => String(place + 1)).join(', ')}: each of them is counted`;
  });
  const further = twice.length - named.length;
  return further === 0 ? named : [...named, `${counted(further, 'further id')} ${further === 1 ? 'stands' : 'stand'} in several records`];
}
