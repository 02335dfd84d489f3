import { isoInstant } from '../kernel/instant.js';
import { invoiceOf } from './billed.js';
import { bodyIn, textIn } from './body.js';
import type { Answer, Handler } from './call.js';
import { ok } from './call.js';
import { gzip } from './gzip.js';
import { keyOf, madeId } from './ids.js';
import { utf8 } from './web.js';
import { writtenLine } from './written-invoice.js';

const billing = '/v1.0/reports/partners/billing';
const billingTypes = '#microsoft.graph.partners.billing.';

/** Returns an error of Graph: no page of this interface states its form. */
function graphError(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } }, restsOn: 'inferred', page: '' };
}

/** Asks for the lines of an invoice. */
export const exportBilled: Handler = ({ made, at }, call) => {
  const invoiceId = textIn(bodyIn(call) ?? {}, 'invoiceId');
  if (invoiceId === null) return graphError(400, 'badRequest', 'invoiceId is missing');
  const id = madeId(made + 1);
  const headers = { Location: `${call.origin}${billing}/operations/${id}` };
  return { status: 202, body: undefined, headers, changes: { exports: [{ id, at, invoiceId }], made: 1 } };
};

/** The operation: it has succeeded, or there is no such invoice. */
export const getExport: Handler = (world, { values, origin }) => {
  const operation = world.exports.get(keyOf(values['operation'] as string));
  if (operation === undefined) return graphError(404, 'itemNotFound', 'there is no such operation');
  const at = isoInstant(operation.at);
  const facts = { id: operation.id, createdDateTime: at, lastActionDateTime: at };
  if (invoiceOf(world, operation.invoiceId) === undefined) {
    return ok({
      '@odata.type': `${billingTypes}failedOperation`,
      ...facts,
      status: 'failed',
      error: { message: 'No data available', code: '5000' },
    });
  }
  return ok({
    '@odata.type': `${billingTypes}exportSuccessOperation`,
    ...facts,
    status: 'succeeded',
    'resourceLocation@odata.navigationLink': `${origin}${billing}/manifests/${operation.id}`,
  });
};

const blobName = 'part-00000.json.gz';

/** The manifest of what was exported. */
export const getManifest: Handler = (world, { values, origin }) => {
  const exported = world.exports.get(keyOf(values['manifest'] as string));
  const invoice = exported === undefined ? undefined : invoiceOf(world, exported.invoiceId);
  if (exported === undefined || invoice === undefined) return graphError(404, 'itemNotFound', 'there is no such manifest');
  return ok({
    id: exported.id,
    schemaVersion: '1',
    dataFormat: 'compressedJSON',
    createdDateTime: isoInstant(exported.at),
    eTag: exported.id,
    partnerTenantId: world.partnerId,
    rootDirectory: `${origin}/billedreconciliation/${exported.id}`,
    sasToken: 'sandbox',
    partitionType: 'Default',
    blobCount: 1,
    blobs: [{ name: blobName, partitionValue: 'default' }],
  });
};

/** The lines, one a line of JSON, compressed. */
export const getBlob: Handler = (world, { values }) => {
  const exported = world.exports.get(keyOf(values['manifest'] as string));
  const invoice = exported === undefined ? undefined : invoiceOf(world, exported.invoiceId);
  if (invoice === undefined || values['blob'] !== blobName) return graphError(404, 'itemNotFound', 'there is no such blob');
  const lines = invoice.lines.map((line) => `${JSON.stringify(writtenLine(world, invoice, line))}\n`);
  return { status: 200, body: gzip(utf8(lines.join(''))) };
};
