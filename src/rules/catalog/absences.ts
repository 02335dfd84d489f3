/** The meaning of an optional fact that is not stated; absent and null are the same. */
export interface Absence {
  /** 'always' if it is unknown then wherever it decides, 'sometimes' in some cases, or 'never'. */
  readonly unknown: 'always' | 'sometimes' | 'never';
  /** The meaning of "not stated", as the fact's own comment says it. */
  readonly means: string;
}

const never = (means: string): Absence => ({ unknown: 'never', means });
const always = (means: string): Absence => ({ unknown: 'always', means });
const sometimes = (means: string): Absence => ({ unknown: 'sometimes', means });

/** Every optional fact, by the type that has it: what its absence means. */
export const absences = /* @__PURE__ */ (() =>
  ({
    Purchase: {
      term: sometimes('the order alone, until the shortest term of the plan is over; then unknown where a renewal opens a window'),
      trial: never('none'),
      cloud: never('the global one'),
      windowStarts: never('those that the term and the trial show, else the order alone'),
      stated: never('the server said nothing'),
      reservedProduct: never('none with rules of its own'),
      planMonths: never('no other number than that of the term'),
      autoRenew: sometimes("the documents' default, which is that it does; unknown where a later term would open a window anew"),
      endOfTerm: sometimes('unknown where auto-renew is off'),
      segment: sometimes('unknown at a renewal from 2024-01-01'),
      hasEquivalent: sometimes('unknown at such a renewal'),
      status: sometimes('running; unknown after a trial that is converted by hand'),
    },
    StatedDeadlines: {
      cancelUntilAt: never('the server does not say'),
      refundUntil: never('the server does not say'),
      reducibleSeats: never('the server does not say'),
    },
    Term: { anchorAt: never('the start of this term') },
    Suspension: {
      suspendedFor: never('no reason is known, and nothing follows from one'),
      suspendedBy: always('unknown'),
      orderedAt: never('the account opening alone'),
      status: never('suspended'),
      term: always('unknown, where the days depend on it'),
      cloud: never('the global one'),
      accountOpenedAt: always('unknown, where days are added'),
      firstBillingAt: always('unknown, where days are added'),
    },
    Charge: {
      quantity: never('the seats of the subscription, or 1'),
      alreadyCredited: never('nothing'),
      currentPrice: always('unknown, where the lower of two prices is given back'),
    },
    RefundFacts: { seats: never('all of them') },
    Exchange: {
      sameType: always('unknown'),
      returned: always('unknown'),
      bought: always('unknown'),
      inSavingsPlans: always('unknown, of a trade-in or a reservation bought from 2027-02-01 on'),
      into: never('another reservation'),
    },
    MidCycleChange: { before: always('unknown, where it is given back') },
    PlanPriceFacts: {
      upfrontPrice: always('unknown, without a list price'),
      listPrice: never('the price is computed'),
      product: never('none with a price rule of its own'),
    },
    Upgrade: { target: never('a new subscription, or in place'), scheduled: never('at once'), prices: never('no money is computed') },
    UpgradeTarget: { cancelUntilAt: always('unknown'), status: never('running') },
    Place: { partnerMarket: always('unknown, where it decides') },
    PricedPlace: { segment: never('commercial, the prices that the documents mean') },
    PurchaseOffer: {
      offerKind: always('unknown from 2020-11-25, when Partner Center began to sell metered SaaS'),
      counted: never('a quantity is needed, but for families without one'),
      deprecated: sometimes('unknown from 2022-03-10 to 2024-08-31'),
      perCustomerLimit: always('unknown, once the customer holds a copy or seats'),
      limitKind: never('copies held at a time'),
      segments: sometimes('those of the family; unknown where no document names them'),
      markets: sometimes('not checked; unknown for offers of independent publishers'),
      inProgram: sometimes('not checked; unknown for offers of independent publishers'),
      exclusiveTo: sometimes('not checked; unknown for offers of independent publishers'),
      transactable: sometimes('not checked; unknown for offers of independent publishers'),
      seatRange: never('not checked'),
      billingCycles: never('not checked'),
      duration: never('not checked'),
      carriesTrial: never('none is promised'),
      prerequisites: never('not checked'),
    },
    PurchaseCustomer: {
      cloud: never('the global one'),
      offers: always('unknown, where an add-on needs one'),
      agreementAccepted: never('not checked'),
      agreementAcceptedAt: never('not checked'),
    },
    PurchasePartner: { kind: never('not checked') },
    PurchaseRequest: {
      quantity: always('unknown, where a quantity is needed'),
      heldSeats: sometimes('unknown, where a limit counts seats and a copy is held'),
    },
    RoleFacts: { family: never('the page for all families'), trial: never('no trial') },
    AccessFacts: {
      cloud: never('the global one'),
      cancelledAt: always('unknown, where days are left to save data'),
      endOfTerm: always('unknown once it is disabled, from the day on which it may have ended by choice'),
      term: always('unknown once it is disabled, where it may have ended by choice'),
    },
    DownloadLinkFacts: { firstDownloadedAt: sometimes('none yet; unknown where downloads are counted') },
    SupportRequestFacts: {},
    ChecklistFacts: {
      customerName: never('missing'),
      customerTenantId: never('missing'),
      domainName: never('missing'),
      productName: never('missing'),
      orderIds: never('missing'),
      friendlyName: never('missing'),
      subscriptionId: never('missing'),
      noticeAcknowledged: never('not acknowledged'),
    },
    CatalogFilter: { publisher: never('every one'), billing: never('every one'), category: never('every one') },
    ScheduledChange: {
      quantity: never('unchanged'),
      term: never('unchanged'),
      billingCycle: never('unchanged'),
      product: never('unchanged'),
      endsAt: never('the natural end of the next term'),
    },
    ScheduledChangeFacts: { change: never('any change') },
    TermChange: { billingCycle: never('unchanged') },
    TimelineSpan: { fromAt: never('the order; of a subscription, its last change') },
    ReservationRefund: { by: never('a cancellation') },
    ReservationLedger: { amount: never('only what is left is asked about') },
    ExtendedTermPurchase: {
      extendedAt: never('the end of the term'),
      cancelledAt: always('unknown, once it is canceled'),
      quantity: never('1'),
    },
    ExtendedTermFacts: { monthlyPlanExists: always('unknown') },
  }) as const satisfies { readonly [type: string]: { readonly [fact: string]: Absence } })();
