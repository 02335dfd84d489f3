import { addMs } from '../kernel/instant.js';
import { keyOf } from './links.js';
import type { Changes, Notice, SandboxState, SentWebhook, World } from './state.js';
import { keyed } from './state.js';

/** A sandbox at work. */
export interface Store {
  /** Returns the world as it is. */
  readonly world: () => World;
  /** Takes over what a call or time changes. */
  readonly apply: (changes: Changes) => void;
  /** Returns the state as plain JSON. */
  readonly state: () => SandboxState;
}

type StoredItem = { readonly id: string } | { readonly facts: { readonly id: string } };

function idOf(item: StoredItem): string {
  return keyOf('facts' in item ? item.facts.id : item.id);
}

/** Returns how a webhook is delivered: each by the treatment whose turn it is. */
function delivered({ at, url, body }: Notice, nth: number, deliveries: SandboxState['policies']['deliveries']): readonly SentWebhook[] {
  const treatment = deliveries?.[nth % deliveries.length];
  const sentAt = addMs(at, treatment?.lateMs ?? 0);
  return Array.from({ length: treatment?.times ?? 1 }, () => ({ sentAt, at, url, body }));
}

/** Returns a sandbox of a state. */
export function storeOf(first: SandboxState): Store {
  const maps = Object.fromEntries(keyed.map((name) => [name, new Map(first[name].map((item: StoredItem) => [idOf(item), item]))]));
  const lists = { transitions: [...first.transitions], audit: [...first.audit], requests: [...first.requests], outbox: [...first.outbox] };
  let world = { ...first, ...lists, ...maps, options: first.policies.options ?? {}, records: new Map() } as unknown as World;
  return {
    world: () => world,
    apply: (changes) => {
      for (const name of keyed) for (const item of changes[name] ?? []) maps[name]?.set(idOf(item), item);
      lists.transitions.push(...(changes.transitions ?? []));
      lists.audit.push(...(changes.audit ?? []));
      lists.requests.push(...(changes.requests ?? []));
      const { notices = [], at = world.at, registration = world.registration, made = 0 } = changes;
      for (const [nth, notice] of notices.entries()) {
        for (const webhook of delivered(notice, world.noticed + nth, world.policies.deliveries)) lists.outbox.push(webhook);
      }
      world = { ...world, at, registration, made: world.made + made, noticed: world.noticed + notices.length };
    },
    state: () => {
      const { options: _options, records: _records, ...rest } = world;
      return { ...rest, ...Object.fromEntries(keyed.map((name) => [name, [...world[name].values()]])) } as unknown as SandboxState;
    },
  };
}
