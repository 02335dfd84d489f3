import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { comingDates, daysLeft, decideCancellation, instantOrNull, readable, suspensionExpiry } from 'termbook';
import type { Instant } from 'termbook';
import { explain, explainComingDate } from 'termbook/explain';
import { applyWebhook, webhookFrom } from 'termbook/marketplace';
import type { MarketplaceState } from 'termbook/marketplace';

/** Where the states are kept; they are plain JSON, so a document table does. */
export interface Store {
  readonly read: (id: string) => Promise<MarketplaceState | null>;
  readonly write: (id: string, state: MarketplaceState) => Promise<void>;
}

export interface Surroundings {
  readonly store: Store;
  /** The one clock of the service; termbook has none. */
  readonly now: () => Instant;
  /** Asks the marketplace's operations API: a webhook can be sent by anyone, its answer cannot. Null = there is no such operation. */
  readonly operation: (subscriptionId: string, operationId: string) => Promise<unknown>;
}

const year = 366 * 24 * 60 * 60 * 1000;

/** What became of a delivery, as the status that tells the marketplace whether to deliver it again. */
const statusOf = {
  applied: 200,
  repeated: 200,
  waiting: 202,
  contained: 200,
  failed: 200,
  tagged: 202,
  incomplete: 202,
  refused: 409,
  contradiction: 409,
  'other-subscription': 409,
  unreadable: 400,
} as const;

export function app({ store, now, operation }: Surroundings): FastifyInstance {
  const server = Fastify();

  server.get<{ Params: { id: string }; Querystring: { at?: string; locale?: string } }>(
    '/subscriptions/:id/answers',
    async (request, reply) => {
      const { id } = request.params;
      const { at: text, locale = request.headers['accept-language']?.split(/[,;]/)[0] ?? 'en' } = request.query;
      const at = text === undefined ? now() : instantOrNull(text);
      if (at === null) return reply.code(400).send({ error: 'at: ISO text with an offset, such as 2024-03-01T10:00Z' });
      const state = await store.read(id);
      if (state === null) return reply.code(404).send({ error: 'no such subscription' });
      const { facts, purchase, issues } = state;
      if (purchase === null) return reply.code(200).send({ id, at: readable({ at }).at, cancellation: null, issues });
      const cancellation = decideCancellation(purchase, at);
      const expiry = facts?.status === 'suspended' ? suspensionExpiry(facts) : null;
      const coming =
        facts === null ? [] : comingDates(facts, { untilAt: (at + year) as Instant }).filter((date) => date.at === null || date.at > at);
      const window = cancellation.verdict === 'allowed' && cancellation.effect === 'immediate' ? cancellation.window : null;
      // a cache may keep the answer for as long as it is true
      const changesAt = cancellation.verdict === 'undetermined' ? null : cancellation.changesAt;
      if (text === undefined && changesAt !== null) reply.header('expires', new Date(changesAt).toUTCString());
      return reply.send({
        id,
        ...readable({ at, cancellation, expiry }),
        daysLeft: window === null ? null : daysLeft(window, at),
        sentences: {
          cancellation: explain(cancellation, locale),
          expiry: expiry === null ? null : explain(expiry, locale),
          coming: coming.slice(0, 12).map((date) => explainComingDate(date, locale)),
        },
        issues,
      });
    },
  );

  server.post('/webhooks/marketplace', async (request, reply) => {
    const told = webhookFrom(request.body).facts;
    if (told === null) return reply.code(400).send({ error: 'not an operation' });
    const state = await store.read(told.subscriptionId);
    if (state === null) return reply.code(404).send({ error: 'no such subscription' });
    const confirmed = await operation(told.subscriptionId, told.id);
    if (confirmed === null) return reply.code(403).send({ error: 'the marketplace does not know this operation' });
    const delivery = applyWebhook(state, confirmed, now());
    if (delivery.state !== state) await store.write(told.subscriptionId, delivery.state);
    return reply.code(statusOf[delivery.verdict]).send({ verdict: delivery.verdict, refusal: delivery.refusal, issues: delivery.issues });
  });

  return server;
}
