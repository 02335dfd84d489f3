import { checkObject } from '../kernel/check.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { DeskFacts, DeskRecord } from './deadline.js';
import type { DeskIssue } from './desk-issue.js';

/** The names and ids of a record of Partner Center. */
export interface ReadAbout {
  /** The name of the subscription. */
  readonly name: string | null;
  /** The name of the offer. */
  readonly offerName: string | null;
  /** The id of the customer. */
  readonly customerId: string | null;
}

/** The names and ids of a record of the marketplace. */
export interface ReadResource {
  /** The id of the subscription. */
  readonly id: string | null;
  /** The name of the subscription. */
  readonly name: string | null;
  /** The id of the offer. */
  readonly offerId: string | null;
}

/** A record as a reader of 'termbook/partner-center' or 'termbook/marketplace' returns it; what a desk knows may be added to it. */
export interface DeskReadRecord extends DeskFacts {
  /** The facts; null = a required one is missing. */
  readonly facts: Subscription | null;
  /** The missing or wrong fields. */
  readonly issues: readonly DeskIssue[];
  /** The facts for cancellation; null or absent = they are not known either. */
  readonly purchase?: Purchase | null;
  /** The id of the subscription. */
  readonly id?: string | null;
  /** The names and ids of a record of Partner Center. */
  readonly about?: ReadAbout | null;
  /** The names and ids of a record of the marketplace. */
  readonly resource?: ReadResource | null;
}

/** A record of a desk: a subscription with what is known besides it, or what a reader returned. */
export type DeskInput = DeskRecord | DeskReadRecord;

/** A record with its names, whatever it came as. */
export interface DeskEntry {
  /** null = it could not be read as a whole. */
  readonly record: DeskRecord | null;
  readonly id: string | null;
  readonly name: string | null;
  readonly customer: string | null;
  /** The offer or product that it states; null = none. */
  readonly product: string | null;
  readonly purchase: Purchase | null;
  readonly issues: readonly DeskIssue[];
}

function isRead(input: DeskInput): input is DeskReadRecord {
  return Object.hasOwn(input, 'facts') && Object.hasOwn(input, 'issues');
}

/** Returns a record with its names: what is stated besides the facts goes before what a reader found. */
export function entryOf(input: DeskInput): DeskEntry {
  checkObject(input, 'subscription');
  if (!isRead(input)) {
    const { id, name = null, customer = null, product = null } = input;
    return { record: input, id, name, customer, product, purchase: input, issues: [] };
  }
  const { facts, issues, purchase = null, about, resource, id: stated, ...deskFacts } = input;
  const { unitPrice = null, monthPrice = null, monthlyPlanExists = null, charges = null, prices = null } = deskFacts;
  const name = deskFacts.name ?? about?.name ?? resource?.name ?? null;
  const customer = deskFacts.customer ?? about?.customerId ?? null;
  const product = about?.offerName ?? resource?.offerId ?? null;
  const known = { name, customer, unitPrice, monthPrice, monthlyPlanExists, charges, prices };
  const record = facts === null ? null : Object.assign({ ...facts }, known);
  return { record, id: facts?.id ?? stated ?? resource?.id ?? null, name, customer, product, purchase, issues };
}
