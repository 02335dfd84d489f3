import { errorPage, sandboxCalls } from '../src/sandbox/calls.js';

const areas = {
  'partner-center': 'Partner Center',
  marketplace: 'SaaS fulfillment, version 2',
  graph: 'Billing export of Microsoft Graph',
} as const;

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
    `Error codes and the body of an error: [error-codes.md](${errorPage}).`,
    '',
  ].join('\n');
}
