import { errorPage, sandboxCalls } from '../src/sandbox/calls.js';

const areas = {
  'partner-center': 'Partner Center',
  marketplace: 'SaaS fulfillment, version 2',
  graph: 'Billing export of Microsoft Graph',
} as const;

const docs = sandboxCalls.createOrder.page.replace(/[^/]+$/, '');
/** Calls that a page describes and that are answered with 501, and why. */
const unserved = [
  [
    'GET, POST',
    '/v1/customers/{customer}/subscriptions/{subscription}/upgrades',
    'transition-a-subscription.md',
    'Traditional licenses: no page says what becomes of the term and of the window.',
  ],
  [
    'PATCH',
    '/v1/customers/{customer}/subscriptions/{subscription}',
    'update-a-subscription-by-id.md',
    'With the status `deleted`, of a trial of new commerce: no page says that one is canceled.',
  ],
  [
    'GET, POST',
    '/v1/customers/{customer}/subscriptions/{subscription}/conversions',
    'convert-a-trial-subscription-to-paid.md',
    'Of a trial of new commerce: `transitions` convert it.',
  ],
  [
    'GET',
    '/v1/customers/{customer}/subscriptions/{subscription}/addons',
    'get-a-list-of-add-ons-for-a-subscription.md',
    'Add-ons are not held.',
  ],
  ['POST', '/v1/customers/{customer}/carts', 'create-a-cart.md', 'Carts are not held.'],
] as const;

/** The page with every call of the sandbox and what its answer rests on, from the table that the sandbox routes by. */
export function callsPage(): string {
  const tables = Object.entries(areas).map(([area, title]) => {
    const rows = Object.values(sandboxCalls)
      .filter((call) => call.area === area)
      .map(
        ({ method, path, restsOn, page, note }) =>
          `| ${method} | \`${path}\` | ${restsOn} | [${page.split('/').at(-1) ?? page}](${page}) | ${note} |`,
      );
    return [`## ${title}`, '', '| method | path | rests on | page | note |', '|---|---|---|---|---|', ...rows, ''].join('\n');
  });
  return [
    '<!-- Written by scripts/sandbox-calls.ts. Do not edit. -->',
    '',
    '# The calls of the sandbox',
    '',
    'The calls that [the sandbox](guide/sandbox.md) answers, and the page that each answer rests on. Every other call is answered with 501.',
    '',
    ...tables,
    '## Described by a page, and answered with 501',
    '',
    '| method | path | page | why |',
    '|---|---|---|---|',
    ...unserved.map(([method, path, page, why]) => `| ${method} | \`${path}\` | [${page}](${docs}${page}) | ${why} |`),
    '',
    `Error codes and the body of an error: [error-codes.md](${errorPage}).`,
    '',
  ].join('\n');
}
