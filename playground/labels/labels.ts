import type { BillingCycle, Duration, Move, ProductFamily, Role } from 'termbook';
import type { Beginning, Span } from '../scenario.js';
import type { Theme } from '../link.js';

/** What the page itself says; what answers say comes from termbook/explain. A text that is missing does not compile. */
export interface Labels {
  readonly title: string;
  readonly tagline: string;
  readonly skip: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: { readonly [T in Theme]: string };
  readonly copyLink: string;
  readonly copied: string;
  readonly footer: string;

  readonly answer: string;
  readonly asked: (when: string) => string;
  readonly pages: string;
  readonly toGuide: string;
  readonly toRules: string;
  readonly toPortfolio: string;
  readonly code: string;
  readonly showCode: string;
  readonly call: string;
  readonly json: string;
  readonly copy: string;
  readonly copiedText: string;
  readonly notCopied: string;
  readonly expected: (what: string) => string;
  readonly wholeNumber: (least: number, most: number) => string;
  readonly dateWithin: (first: number, last: number) => string;
  readonly decimalText: string;
  readonly rateText: string;

  readonly facts: string;
  readonly family: string;
  readonly families: { readonly [F in ProductFamily]: string };
  readonly billingCycle: string;
  readonly cycles: { readonly [C in BillingCycle]: string };
  readonly term: string;
  readonly durations: { readonly [D in Duration | 'not-stated']: string };
  readonly begins: string;
  readonly beginnings: { readonly [B in Beginning]: string };
  readonly trialDays: string;
  readonly ordered: string;
  readonly seats: string;
  readonly autoRenew: string;
  readonly market: string;
  readonly partnerMarket: string;
  readonly price: string;
  readonly priceNote: string;
  readonly currency: string;
  readonly taxRate: string;
  readonly taxNote: string;

  readonly paste: string;
  readonly pasteLabel: string;
  readonly pasteNote: string;
  readonly read: string;
  readonly example: string;
  readonly kinds: { readonly [K in 'partner-center' | 'marketplace' | 'termbook']: string };
  readonly readAs: (kind: string) => string;
  readonly notRead: (kind: string) => string;
  readonly noJson: string;
  readonly wholeRecord: string;
  readonly issue: (expected: string, received: string) => string;
  readonly inForce: string;
  readonly letGo: string;

  readonly time: string;
  readonly at: string;
  readonly slider: string;
  readonly dayBack: string;
  readonly dayOn: string;
  readonly nextChange: string;
  readonly span: string;
  readonly spans: { readonly [S in Span]: string };

  readonly cancel: string;
  readonly byOrder: string;
  readonly underPolicy: (day: string) => string;
  readonly policyDate: string;
  readonly policyChange: string;
  readonly differs: string;
  readonly noDifference: string;
  readonly nothingYet: string;

  readonly state: string;
  readonly stateNow: (status: string) => string;
  readonly diagramNote: string;

  readonly moves: string;
  readonly moveNames: { readonly [M in Move]: string };
  readonly roles: string;
  readonly roleNames: { readonly [R in Role]: string };
  readonly verdicts: { readonly [V in 'allowed' | 'refused' | 'undetermined']: string };
  readonly undetermined: string;
  readonly available: string;
  readonly rest: string;
  readonly noMoves: string;
  readonly doIt: (move: string) => string;
  readonly done: (move: string) => string;

  readonly prices: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly wrong: (path: string, expected: string) => string;

  readonly history: string;
  readonly untouched: string;
  readonly silent: string;
  readonly undo: (move: string) => string;
  readonly impossible: (move: string) => string;
}
