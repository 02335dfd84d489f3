import { describe, expect, it } from 'vitest';
import { factColumns, usualColumns } from '../../src/cli/columns.js';
import { help } from '../../src/cli/help.js';
import { rowColumns } from '../../src/portfolio/row.js';

describe('help', () => {
  it('says it in these lines', () => {
    expect(help.split('\n')).toEqual([
      'termbook assess --at <instant> [options] < records > rows',
      '',
      'Reads one record a line and writes one row a line, in the same order: may the subscription be canceled at that instant, with what',
      "refund, until when, and which dated rule says so. A record that cannot be read becomes a row with the verdict 'unread' and an error.",
      '',
      '  --at <instant>          the instant asked about: ISO text with an offset, or a plain date (its midnight in UTC); always needed',
      '  --format ndjson|tsv     of records and rows; ndjson unless told',
      '  --from facts|partner-center|marketplace',
      "                          what a record is; facts (termbook's own JSON, instants as ISO text or milliseconds) unless told",
      '  --columns a,b,c         tsv: the columns of a record, in order; unless told:',
      '                          id,family,billingCycle,orderedAt,status,autoRenew,suspendedAt,suspendedFor',
      '                          there are id, family, billingCycle, orderedAt, termDuration, termStartsAt, termEndsAt,',
      '                          termAnchorAt, trialOpensAt, trialClosesAt, cloud, cancelUntilAt, reservedProduct, planMonths,',
      '                          autoRenew, status, suspendedAt, suspendedFor, accountOpenedAt, firstBillingAt,',
      '                          json (a whole record in one cell) and - (passed over; where',
      '                          a list begins with it, write --columns=-,id)',
      '  --whole                 ndjson: whole answers instead of flat rows',
      '  --header                tsv: names of the columns as the first row written',
      '  --interpretation I1=open-at-limit',
      '                          chooses another interpretation of the texts; may stand more than once',
      '  --policy-at <instant>   judges by the policy of that date',
      '  --strict                ends with 3 where a record could not be read',
      '  --quiet                 no count of records on a terminal',
      '  --help, --version',
      '',
      'Rows have the columns id, verdict, effect, refund, closesAt, changesAt, reasons, errorCode,',
      'gaps, contested, rule, entry, certainty, coverage, expiresAt, error, refunds.',
      'In tsv, null is \\N, and tab, newline, carriage return and backslash are written with a backslash. Timestamps of SQL',
      '(2024-03-01 10:00:00) are taken as UTC.',
      '',
      'Ends with 0 when every line got its row, also when the reader of the rows closed the pipe; 1 when input or output failed;',
      '2 when the command line is wrong; 3 with --strict, when a record could not be read.',
      '',
    ]);
  });

  it('names every column once in its place', () => {
    expect(help).toContain(` ${usualColumns.join(',')}\n`);
    const words = help.replaceAll(/\s+/g, ' ');
    expect(words).toContain(`there are ${Object.keys(factColumns).join(', ')}, json `);
    expect(words).toContain(`Rows have the columns ${rowColumns.join(', ')}.`);
  });
});
