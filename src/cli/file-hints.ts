import { linked, nextLink } from '../wire/collection.js';
import type { Fields } from '../wire/fields.js';
import { countOf, fieldsOf, textOf } from '../wire/fields.js';
import { notes } from '../wire/notes.js';
import { counted } from './labels.js';
import { meant } from '../kernel/nearest.js';

/** True for a page that says where it continues: Partner Center's link or token, the marketplace's address, or that of Microsoft Graph. */
function continues(page: Fields): boolean {
  const { uri, headers } = linked.next(page);
  return uri !== null || headers.length > 0 || nextLink(page).uri !== null || textOf(page, '@odata.nextLink') !== null;
}

/** Returns the hint that a page is not the whole list: it names a next page, or states more records than it holds. */
export function pageHints(json: object, held: number): readonly string[] {
  const page = fieldsOf(json, '', notes()) as Fields;
  const total = countOf(page, 'totalCount') ?? 0;
  const said = [
    ...(total > held ? [`states ${counted(total, 'record')} and holds ${String(held)}`] : []),
    ...(continues(page) ? ['names a next page'] : []),
  ];
  return said.length === 0 ? [] : [`this page ${said.join(', and ')}: the other records are not in this output`];
}

/** The names of the columns of a bill. */
export const billNames = /^(?:charge(?:start|end)date|subtotal|(?:billing)?pretax(?:charges|total))$/i;
export const billProblem =
  "these are lines of a bill, and no subscriptions: 'audit' of termbook/ledger checks them (GUIDE.md, 'The ledger')";

/** Returns a question for each name that is not known, and near one that is and is not stated. */
export function hintsFor(names: readonly string[], known: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    if (known.includes(name)) return [];
    const question = meant(
      name,
      known.filter((one) => !names.includes(one)),
    );
    return question === '' ? [] : [`${name} is not known${question}`];
  });
}
