import { isoInstant } from '../kernel/instant.js';
import { bodyIn, fieldIn, textIn } from './body.js';
import type { Call, Handler } from './call.js';
import { ok } from './call.js';
import { keyOf, madeId } from './ids.js';
import type { SandboxObject } from './json.js';
import { sentEvents, testNotice } from './notices.js';
import { errorOf, notDescribed } from './refused.js';
import type { Registration } from './state.js';

/** The events that this sandbox sends. */
export const listEvents: Handler = () => ok(sentEvents);

function written({ webhookUrl, webhookEvents }: Registration): SandboxObject {
  return { WebhookUrl: webhookUrl, WebhookEvents: webhookEvents };
}

function registrationIn(call: Call): Registration | null {
  const body = bodyIn(call);
  const webhookUrl = body === null ? null : textIn(body, 'WebhookUrl');
  const events = body === null ? null : fieldIn(body, 'WebhookEvents');
  if (webhookUrl === null || !Array.isArray(events)) return null;
  const webhookEvents = events.filter((event): event is string => typeof event === 'string' && sentEvents.includes(event));
  return webhookEvents.length === events.length ? { webhookUrl, webhookEvents } : null;
}

/** The registration. */
export const getRegistration: Handler = ({ registration }) =>
  registration === null ? errorOf(1000, 'registration') : ok(written(registration));

/** Registers for events. */
export const createRegistration: Handler = ({ partnerId, registration }, call) => {
  if (registration !== null) return notDescribed('a second registration');
  const asked = registrationIn(call);
  if (asked === null) return errorOf(800002, 'WebhookUrl and WebhookEvents');
  return ok({ SubscriberId: partnerId, ...written(asked) }, { registration: asked });
};

/** Changes the registration. */
export const updateRegistration: Handler = ({ partnerId, registration }, call) => {
  if (registration === null) return errorOf(1000, 'registration');
  const asked = registrationIn(call);
  if (asked === null) return errorOf(800002, 'WebhookUrl and WebhookEvents');
  return ok({ SubscriberId: partnerId, ...written(asked) }, { registration: asked });
};

/** Sends a test event; the page wants a registration for it. */
export const sendTestEvent: Handler = (world) => {
  const { registration, made, at } = world;
  if (registration === null || !registration.webhookEvents.includes('test-created'))
    return errorOf(800002, 'test-created is not registered');
  const id = madeId(made + 1);
  return ok({ correlationId: id }, { testEvents: [{ id, at }], made: 1, notices: testNotice(world, id, at) });
};

/** The delivery of a test event. */
export const getTestEvent: Handler = ({ testEvents, partnerId, registration }, { values }) => {
  const event = testEvents.get(keyOf(values['correlation'] as string));
  if (event === undefined) return errorOf(1000, 'validation event');
  return ok({
    correlationId: event.id,
    partnerId,
    status: 'completed',
    callbackUrl: registration?.webhookUrl ?? '',
    results: [{ responseCode: 'OK', responseMessage: '', systemError: false, dateTimeUtc: isoInstant(event.at) }],
  });
};
