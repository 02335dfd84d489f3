import type { RulebookRuleId } from '../../src/rulebook/rules.js';
import type { FoundingDocument } from './statement.js';

/** A statement that no answer takes into account, by the row that says so. */
export interface NotAnswered {
  readonly document: FoundingDocument;
  readonly heading: string;
  readonly rule: RulebookRuleId;
  readonly what: string;
}

/** The statements of the founding documents that are not modeled. */
export const notAnswered: readonly NotAnswered[] = [
  {
    document: 'create-subscription@2018-08-31',
    heading: 'Create a new subscription',
    rule: 'B3',
    what: 'The tabs of the catalog: one for trials in 2018, later one for the SaaS of the marketplace.',
  },
  {
    document: 'create-subscription@2019-11-27',
    heading: 'Create, suspend, or cancel customer subscriptions',
    rule: 'B1',
    what: 'The page on which the offers with a limit are listed.',
  },
  {
    document: 'create-subscription@2019-11-27',
    heading: 'Create a new subscription',
    rule: 'B8',
    what: 'The shared cart and its review.',
  },
  {
    document: 'create-subscription@2019-11-27',
    heading: 'Create a new subscription',
    rule: 'B10',
    what: 'That nobody gets an e-mail on how to set up the SaaS of a publisher.',
  },
  {
    document: 'create-subscription@2019-11-27',
    heading: 'Choose whether to automatically renew a commercial marketplace subscription',
    rule: 'C4',
    what: 'The steps in the portal that switch auto-renew off.',
  },
  {
    document: 'software-subscriptions@2021-03-08',
    heading: 'Sell software subscriptions through the Cloud Solution Provider (CSP) program',
    rule: 'H1',
    what: 'The Azure hybrid benefit, through which reservations are managed in the Azure portal too.',
  },
];
