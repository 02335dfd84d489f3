import type { ReadList } from '../wire/collection.js';
import { readList, readOne } from '../wire/collection.js';
import { countOf, idOf, partOf, pathOf } from '../wire/fields.js';
import { missing } from '../wire/issue.js';

/** The address at which the buyer of an ISV product completes the setup (B10). */
export interface ActivationLink {
  readonly lineNumber: number | null;
  readonly uri: string;
}

/**
 * Reads the activation links of an order line or a subscription.
 * A link without an address, or with a documentation placeholder as its address, is an issue.
 * @example
 * import { activationLinksFrom } from 'termbook/partner-center';
 * activationLinksFrom({ items: [{ lineItemNumber: 0, link: { uri: 'https://publisher.example/set-up?token=1' } }] }).facts.length; // => 1
 */
export function activationLinksFrom(json: unknown): ReadList<ActivationLink> {
  return readList(json, (value, path, to) =>
    readOne(value, path, to, (fields): ActivationLink | null => {
      const link = partOf(fields, 'link');
      const uri =
        link === null
          ? missing(to, pathOf(fields, 'link'), 'the link')
          : (idOf(link, 'uri') ?? missing(to, pathOf(link, 'uri'), 'an address'));
      return uri === null ? null : { lineNumber: countOf(fields, 'lineItemNumber'), uri };
    }),
  );
}
