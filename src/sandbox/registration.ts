import { isoInstant } from '../kernel/instant.js';
import { textOf, valueOf } from '../wire/fields.js';
import type { Call, Handler } from './answers.js';
import { errorOf, fieldsIn, notDescribed, ok } from './answers.js';
import { keyOf, madeId } from './links.js';
import { noticeOf, sentEvents } from './notices.js';
import type { Registration } from './state.js';

/** The events that this sandbox sends. */
export const listEvents: Handler = () => ok(sentEvents);

function registrationIn(call: Call): Registration | null {
  const fields = fieldsIn(call);
  if (fields === null) return null;
  const WebhookUrl = textOf(fields, 'WebhookUrl');
  const WebhookEvents: unknown = valueOf(fields, 'WebhookEvents');
  const isKnown = Array.isArray(WebhookEvents) && WebhookEvents.every((event) => sentEvents.includes(event as string));
  return WebhookUrl === null || !isKnown ? null : { WebhookUrl, WebhookEvents: WebhookEvents as readonly string[] };
}

/** The registration. */
export const getRegistration: Handler = ({ registration }) => (registration === null ? errorOf(1000, 'registration') : ok(registration));

/** Registers for events. */
export const createRegistration: Handler = (world, call) =>
  world.registration === null ? registered(world, call) : notDescribed('a second registration');

/** Changes the registration. */
export const updateRegistration: Handler = (world, call) =>
  world.registration === null ? errorOf(1000, 'registration') : registered(world, call);

const registered: Handler = ({ partnerId }, call) => {
  const registration = registrationIn(call);
  if (registration === null) return errorOf(800002, 'WebhookUrl and WebhookEvents');
  return ok({ SubscriberId: partnerId, ...registration }, { registration });
};

/** Sends a test event; the page wants a registration for it. */
export const sendTestEvent: Handler = (world) => {
  const { made, at } = world;
  const id = madeId(made + 1);
  const notices = noticeOf(world, 'test-created', `/webhooks/v1/registration/validationEvents/${id}`, at);
  if (notices.length === 0) return errorOf(800002, 'test-created is not registered');
  return ok({ correlationId: id }, { testEvents: [{ id, at }], made: 1, notices });
};

/** The delivery of a test event. */
export const getTestEvent: Handler = ({ testEvents, partnerId, registration }, { values }) => {
  const event = testEvents.get(keyOf(values['correlation'] as string));
  if (event === undefined) return errorOf(1000, 'validation event');
  return ok({
    correlationId: event.id,
    partnerId,
    status: 'completed',
    callbackUrl: registration?.WebhookUrl ?? '',
    results: [{ responseCode: 'OK', responseMessage: '', systemError: false, dateTimeUtc: isoInstant(event.at) }],
  });
};
