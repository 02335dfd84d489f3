import type { DeskInput } from '../desk/desk-entry.js';
import type { FileRecord } from './file-record.js';
import { nameOf } from './name-of.js';

/** Returns a record of a file as the desk takes what a reader returned. */
export function deskInput(one: FileRecord): DeskInput {
  const { facts, issues, purchase, id, customer, unitPrice, monthPrice, monthlyPlanExists, prices, about } = one;
  const product = about?.name == null ? null : (about.offerName ?? null);
  const beside = { name: nameOf(one), customer, unitPrice, monthPrice, monthlyPlanExists, prices };
  return { facts, issues, purchase, id, about: { name: null, offerName: product, customerId: null }, ...beside };
}
