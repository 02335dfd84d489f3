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
