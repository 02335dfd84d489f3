import type { Instant } from '../kernel/instant.js';
import { advance } from '../lifecycle/advance.js';
import { termHolding } from '../rules/asking/term-chain.js';
import { suspensionExpiry } from '../rules/suspending/suspension-expiry.js';
import type { Options } from '../vocabulary/answer.js';
import { madeId } from './links.js';
import { endedOperation, madeOperation } from './saas-life.js';
import type { HeldSaas, SandboxObject } from './state.js';
import { writtenSaas } from './written-saas.js';

/** The next thing that time does to a SaaS subscription. */
type SaasDue = { readonly at: Instant; readonly accepts: string } | { readonly at: Instant; readonly action: 'Renew' | 'Unsubscribe' };

/** Returns the end of the running term and what follows it; null = no document says it. */
function termDue({ state }: HeldSaas, options: Options): SaasDue | null {
  const { facts, resource } = state;
  if (facts === null || resource.status !== 'subscribed' || facts.term == null) return null;
  const { endsAt } = facts.term;
  const [event] = advance(facts, endsAt, options).events;
  if (event === undefined) return null;
  const last = state.operations.at(-1)?.operation.at ?? endsAt;
  return { at: Math.max(endsAt, last) as Instant, action: event.event === 'expire' || event.event === 'disable' ? 'Unsubscribe' : 'Renew' };
}

/** Returns the end of the days in which the customer can still pay. */
function suspensionDue({ state }: HeldSaas, options: Options): SaasDue | null {
  const { facts } = state;
  if (facts?.status !== 'suspended') return null;
  const answer = suspensionExpiry(facts, options);
  return answer.verdict === 'computed' ? { at: answer.expiresAt, action: 'Unsubscribe' } : null;
}

function nextDue(held: HeldSaas, options: Options): SaasDue | null {
  const accepted = held.pending.flatMap(({ id, acceptedAt }): readonly SaasDue[] =>
    acceptedAt === null ? [] : [{ at: acceptedAt, accepts: id }],
  );
  const all = [...accepted, termDue(held, options), suspensionDue(held, options)].filter((due) => due !== null);
  return all.reduce<SaasDue | null>((first, due) => (first === null || due.at < first.at ? due : first), null);
}

/** A SaaS subscription after some time, with the operations that it made, for webhooks. */
interface SaasLater {
  readonly held: HeldSaas;
  readonly operations: readonly { readonly at: Instant; readonly call: SandboxObject }[];
}

/** Lets time act on a SaaS subscription up to and including an instant: changes are accepted, terms renew or end, a suspension runs out. */
export function saasLater(held: HeldSaas, to: Instant, options: Options, madeBefore: number): SaasLater {
  const operations: { readonly at: Instant; readonly call: SandboxObject }[] = [];
  let now = held;
  for (let due = nextDue(now, options); due !== null && due.at <= to; due = nextDue(now, options)) {
    if ('accepts' in due) {
      now = endedOperation(now, due.accepts, 'Succeeded', due.at);
      continue;
    }
    const { at, action } = due;
    const { resource } = now.state;
    const { term } = resource;
    const chain = term === null || action !== 'Renew' ? null : { ...term, anchorAt: held.anchorAt };
    const next = chain === null ? null : termHolding(chain, at, 'isv-saas', options.interpretations?.I33);
    const inside = next === null ? {} : { inside: writtenSaas({ ...resource, term: next, isFreeTrial: false }) };
    const done = madeOperation(now, { id: madeId(madeBefore + operations.length + 1), action, at, ...inside });
    if (done.verdict !== 'applied') break;
    operations.push({ at, call: done.call });
    now = done.held;
  }
  return { held: now, operations };
}
