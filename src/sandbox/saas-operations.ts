import { bodyIn, fieldIn } from './body.js';
import type { Handler } from './call.js';
import { ok } from './call.js';
import { keyOf } from './ids.js';
import type { SandboxObject } from './json.js';
import { ofSaas, statusOnly } from './saas.js';
import { endedOperation } from './saas-made.js';

/** The fields of an operation; a webhook has more. */
function written(call: SandboxObject): SandboxObject {
  const { subscription: _inside, purchaseToken: _token, operationRequestSource: _source, ...operation } = call;
  return { ...operation, errorStatusCode: '', errorMessage: '' };
}

/** The operations that wait for the publisher. */
export const listOperations: Handler = /* @__PURE__ */ ofSaas((_world, { pending, operations }) =>
  ok({ operations: pending.map(({ id }) => written(operations[keyOf(id)] as SandboxObject)) }),
);

/** One operation, with its present status. */
export const getOperation: Handler = /* @__PURE__ */ ofSaas((_world, { operations }, { values }) => {
  const key = keyOf(values['operation'] as string);
  return Object.hasOwn(operations, key) ? ok(written(operations[key] as SandboxObject)) : statusOnly(404);
});

/** The publisher's answers to an operation. */
const ends: { readonly [word: string]: 'Succeeded' | 'Failed' } = { success: 'Succeeded', failure: 'Failed' };

/** Accepts or rejects an operation that waits; another one is over already. */
export const patchOperation: Handler = /* @__PURE__ */ ofSaas((world, held, call) => {
  const key = keyOf(call.values['operation'] as string);
  if (!Object.hasOwn(held.operations, key)) return statusOnly(404);
  const word = fieldIn(bodyIn(call) ?? {}, 'status');
  const end = typeof word === 'string' && Object.hasOwn(ends, word.toLowerCase()) ? ends[word.toLowerCase()] : undefined;
  if (end === undefined) return { ...statusOnly(400), restsOn: 'inferred' };
  const waiting = held.pending.find(({ id }) => keyOf(id) === key);
  if (waiting === undefined) return statusOnly(409);
  return { status: 200, body: undefined, changes: { saas: [endedOperation(held, waiting.id, end, world.at)] } };
});
