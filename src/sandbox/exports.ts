import { isoInstant } from '../kernel/instant.js';
import { textOf } from '../wire/fields.js';
import type { Answer, Call, Handler } from './answers.js';
import { fieldsIn, ok } from './answers.js';
import { keyOf, madeId } from './links.js';
import type { Invoice } from './billed.js';
import { invoiceOf } from './billed.js';
import type { HeldExport, World } from './state.js';
import { writtenLine } from './written-invoice.js';

const billing = '/v1.0/reports/partners/billing';
const billingTypes = '#microsoft.graph.partners.billing.';

/** Returns an error of Graph: no page of this interface states its form. */
function graphError(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } }, restsOn: 'inferred', page: '' };
}

/** Answers a call about the export that its path names; its invoice is missing where there is none of that id. */
/* @__NO_SIDE_EFFECTS__ */
function ofExport(
  name: 'operation' | 'manifest',
  answer: (world: World, call: Call, exported: HeldExport, invoice: Invoice | undefined) => Answer | null,
): Handler {
  return (world, call) => {
    const exported = world.exports.get(keyOf(call.values[name] as string));
    const given = exported === undefined ? null : answer(world, call, exported, invoiceOf(world, exported.invoiceId));
    return given ?? graphError(404, 'itemNotFound', `there is no such ${name}`);
  };
}

/** Asks for the lines of an invoice. */
export const exportBilled: Handler = ({ made, at }, call) => {
  const fields = fieldsIn(call);
  const invoiceId = fields === null ? null : textOf(fields, 'invoiceId');
  if (invoiceId === null) return graphError(400, 'badRequest', 'invoiceId is missing');
  const id = madeId(made + 1);
  const headers = { Location: `${call.origin}${billing}/operations/${id}` };
  return { status: 202, body: undefined, headers, changes: { exports: [{ id, at, invoiceId }], made: 1 } };
};

/** The operation: it has succeeded, or there is no such invoice. */
export const getExport: Handler = /* @__PURE__ */ ofExport('operation', (_world, { origin }, { id, at }, invoice) => {
  const facts = { id, createdDateTime: isoInstant(at), lastActionDateTime: isoInstant(at) };
  if (invoice === undefined) {
    const error = { message: 'No data available', code: '5000' };
    return ok({ '@odata.type': `${billingTypes}failedOperation`, ...facts, status: 'failed', error });
  }
  return ok({
    '@odata.type': `${billingTypes}exportSuccessOperation`,
    ...facts,
    status: 'succeeded',
    'resourceLocation@odata.navigationLink': `${origin}${billing}/manifests/${id}`,
  });
});

const blobName = 'part-00000.json.gz';

/** The manifest of what was exported. */
export const getManifest: Handler = /* @__PURE__ */ ofExport('manifest', ({ partnerId }, { origin }, { id, at }, invoice) => {
  if (invoice === undefined) return null;
  return ok({
    id,
    schemaVersion: '1',
    dataFormat: 'compressedJSON',
    createdDateTime: isoInstant(at),
    eTag: id,
    partnerTenantId: partnerId,
    rootDirectory: `${origin}/billedreconciliation/${id}`,
    sasToken: 'sandbox',
    partitionType: 'Default',
    blobCount: 1,
    blobs: [{ name: blobName, partitionValue: 'default' }],
  });
});

/** The lines, one a line of JSON, compressed. */
export const getBlob: Handler = /* @__PURE__ */ ofExport('manifest', (world, { values }, _exported, invoice) => {
  if (invoice === undefined || values['blob'] !== blobName) return null;
  const lines = invoice.lines.map((line) => `${JSON.stringify(writtenLine(world, invoice, line))}\n`);
  return { status: 200, body: undefined, compressed: lines.join('') };
});
