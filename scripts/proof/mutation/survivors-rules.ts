import type { Reasoned } from './survivors.js';

type Change = readonly [was: string, became: string];

/** Some changes of one file that go unnoticed for one reason. */
function alike(name: string, reason: string, ...changes: readonly Change[]): readonly Reasoned[] {
  return changes.map(([was, became]): Reasoned => ({ file: `src/rules/${name}.ts`, was, became, kind: 'equivalent', reason }));
}

const stryker = '["Stryker was here"]';
const askedAgain = 'a shortcut, so that no path is put together for nothing: the guard behind it asks the same';
const noReason = 'what has no code is no reason: only the known codes are told';
const onlyCompared = 'the words of a key are only compared, and this one stays another than the rest';
const keptByType = 'asked for the type only: the other half is never met without this one';
const oneEntry = 'the table has one entry so far';
const judgedAgain = 'a shortcut: judged under one reading more, it says the same again';
const readAgain = 'a memory: what is not remembered is made again';

/** Why changes in src/rules go unnoticed: all of them are equivalent. */
export const survivorsOfRules: readonly Reasoned[] = [
  ...alike(
    'access-while',
    'by then both are stated or neither is: what has days but no date was answered before, and a date without days is not read',
    ['const dataUntilAt = cancelledAt === null || days === null', ''],
  ),
  ...alike(
    'check-purchase',
    askedAgain,
    ['if (!isInstant(orderedAt))', 'if (true)'],
    ["if (cloud != null && typeof cloud !== 'string')", 'checkStated(cloud'],
    ["if (reservedProduct != null && typeof reservedProduct !== 'string')", 'checkStated(reservedProduct'],
    ["if (planMonths != null && typeof planMonths !== 'number')", 'checkStated(planMonths'],
    ["if (autoRenew != null && typeof autoRenew !== 'boolean')", 'checkStated(autoRenew'],
  ),
  ...alike('decide-cancellation', keptByType, ["if (stage === 'open' && window !== null)", "if (stage === 'open' && true)"]),
  ...alike(
    'decide-purchase',
    'the limits of ownership have no first day: where they are not yet told, what holds for every offer is not either',
    ['if (every.entry === null || owning.entry === null)', '|| false'],
  ),
  ...alike('decide-purchase', oneEntry, ['publisherOffers.some((row)', 'publisherOffers.every']),
  ...alike('decide-purchase', 'the texts on trials have no first day, as those on ownership, which were asked before', [
    'trial?.entry?.days',
    'trial?.entry.days',
  ]),
  ...alike('decide-scheduled-change', 'before the order it is refused, and a refusal shows no such date', [
    'const effectiveAt = term == null || at < orderedAt',
    '|| false',
  ]),
  ...alike(
    'decide-term-change',
    'no state goes by the name of none',
    ['const ended = status === undefined', 'false'],
    ['if (status !== undefined && ended !== undefined)', 'true && ended'],
  ),
  ...alike(
    'download-link',
    'only instants later than the one asked about count: a text is none, and null is later than no instant since 1970',
    ['const edges = downloadsLeft === 0', ''],
  ),
  ...alike('extended-term-charge', 'at the first instant no month has passed either way', ['const count = at < fromAt', 'at <= fromAt']),
  ...alike('extended-term-charge', 'both are the same instant then', ['stopAt !== null && stopAt < at', 'stopAt <= at']),
  ...alike('invoice-tax', 'a shortcut: a tax that is not 0 makes another net or gross under the other reading', [
    'const differs = parts.tax.amount !== 0',
    'const differs = false',
  ]),
  ...alike('key-viewers', 'the texts on keys name their roles throughout', ['if (entry === null || entry.allowed === null)', '|| false']),
  ...alike(
    'market-code',
    'a text of another length than two, or none, is no market',
    ['const twoLetters = /^[A-Za-z]{2}$/', ''],
    ['const trimmed = typeof text', 'Stryker was here!'],
  ),
  ...alike(
    'policies-of',
    'creating and suspending, buying and managing each share one table, which is listed once',
    ["'suspend-subscription', 'cancel-subscription'", '\'create-subscription\', "", '],
    ["['buy-software', 'manage-software'", '["", \'manage-software\''],
    ["['buy-software', 'manage-software'", '[\'buy-software\', ""'],
  ),
  ...alike('policies-of', 'no action is called so, and a table that is not there is left out', [
    'deliveredFamilies.includes(family) ? deliveryActions : []',
    stryker,
  ]),
  ...alike('policies-of', 'every entry of such a table names the same families', ['entries.some((entry)', 'entries.every']),
  ...alike('policies-of', oneEntry, ['customerAgreement.some((entry)', 'customerAgreement.every']),
  ...alike(
    'price-tax',
    readAgain,
    ['if (before !== undefined) return before;', 'if (false)'],
    ['if (known.size >= mostKnown) known.clear();', 'known.clear()'],
  ),
  ...alike('purchase-copies', 'read only where the copies count', ['const uncounted = counts ?', stryker]),
  ...alike('purchase-copies', noReason, ['const reasons: Reason<PurchaseReason>[] = [];', stryker]),
  ...alike('purchase-offer', oneEntry, ['publisherOffers.some((row)', 'publisherOffers.every']),
  ...alike('purchase-place', noReason, ['errorCode: null, cloud }] : []', stryker], [': [],', stryker]),
  ...alike('purchase-quantity', keptByType, ['if (trial !== null && most !== null', 'if (true && most']),
  ...alike('purchase-segment', noReason, ['const reasons: Reason<PurchaseReason>[] = [];', stryker]),
  ...alike(
    'purchase-segment',
    keptByType,
    ['if (table !== null && ofFamily?.entry === null)', 'if (true && ofFamily'],
    ['if (table !== null && ofFamily?.entry === null)', 'ofFamily.entry'],
  ),
  ...alike('purchase-seller', 'who sells has no first day, as who owns, which was asked before', [
    'if (entry === null || entry.sellers.includes(kind))',
    'if (false ||',
  ]),
  ...alike('purchase-terms', noReason, ['const reasons: Reason<PurchaseReason>[] = [];', stryker]),
  ...alike('purchase-terms', 'no months, or those of no term, are longer than nothing', [
    'if (duration !== null && months !== null && months > monthsOf[duration])',
    'months > monthsOf[duration]',
  ]),
  ...alike('refund-credit', "only 'used' is asked for", ["const opposite = dayOfEvent === 'used' ? 'unused'", '? ""']),
  ...alike('refund-credit', onlyCompared, ["return { key: 'unknown'", 'key: ""']),
  ...alike(
    'refund-credit',
    judgedAgain,
    ["around.length === 0 && cancellation.refund !== 'prorated'", 'return false ?'],
    ["around.length === 0 && cancellation.refund !== 'prorated'", "return true && cancellation.refund !== 'prorated'"],
    ["around.length === 0 && cancellation.refund !== 'prorated'", 'around.length !== 0 &&'],
  ),
  ...alike('regional-authorization', 'no territory goes by the name of none', [
    'const home = partnerMarket === null',
    'const home = false',
  ]),
  ...alike('regional-authorization', keptByType, ['territory.area !== home?.area', 'home.area']),
  ...alike('renews-itself', 'months that are not stated are in no list', [
    'planMonths != null && unrenewedPlanMonths',
    '(true && unrenewed',
  ]),
  ...alike('reservation-refund-limit', 'at the instant itself it does not fit, or this would not be asked', [
    'if (step.at > at && used <= most',
    'step.at >= at',
  ]),
  ...alike('reservation-refund-limit', 'an entry states both or neither', ['if (countsForDays === null || countsExchanges === null)', '']),
  ...alike('reservation-refund-limit', 'nothing more returns with an amount of 0', [
    'step.at === returnsAt && step.amount < 0',
    'step.amount <= 0',
  ]),
  ...alike('role-table', 'no family goes by the name of none', ['const own = family === null', 'const own = false']),
  ...alike(
    'settle',
    'a shortcut: the other words come out the same, and so does the chosen one, judged again',
    ['if (readings === defaultReadings) return alone[id];', 'if (false)'],
    ['const words = readingWords[id].filter((word) => word !== chosen)', ''],
    ['return chosen === undefined ? words', 'return false ?'],
  ),
  ...alike('settle', 'a shortcut: without readings nothing is contested', ['if (relevant.length === 0)', 'if (false)']),
  ...alike('settle', 'a shortcut: the same list, made anew', ['contested === uncontested ? byItself[id]', 'false ? byItself[id]']),
  ...alike('settle', 'what comes later than the judgement changes does not count', ['looked < farSighted && next !== null', '']),
  ...alike('split-price', 'what has no tax in one way is too small to pass 2^53 in the other', [
    "!included, 'price.amount')",
    '!included, "")',
  ]),
  ...alike('stated-window', 'null spelled out is null', ['untilAt === null ? null : spelledOut(untilAt)', 'false ? null']),
  ...alike('stated-window', 'both are stated or neither is', ['if (closesAt === null || statedAt === null)', '']),
  ...alike('stated-window', 'no instant since 1970 is within a minute of none', ['if (comparedAt === null)', 'if (false)']),
  ...alike(
    'tax-inclusion',
    'a gap is told before the rest is looked at',
    ["if (entry === null) return { key: 'unknown'", ''],
    ["if (country === null) return { key: 'unknown'", ''],
  ),
  ...alike('tax-inclusion', onlyCompared, ["return { key: included ? 'included' : 'excluded'", '']),
  ...alike(
    'tax-inclusion',
    'other numbers, one for each country that a text names, tell the kinds apart as well',
    ['[market, index + 2]', 'index - 2'],
    ['const kind = kindOf(market) * kinds + kindOf(partnerMarket);', ''],
  ),
  ...alike(
    'tax-inclusion',
    readAgain,
    ['const ofFamily = remembered.get(family) ?? []', stryker],
    ['const known = ofFamily[kind] ?? []', stryker],
    ['for (const { fromAt, untilAt, inclusion } of known)', ''],
    ['if (at >= fromAt && (untilAt === null || at < untilAt)) return inclusion;', ''],
    ['const same = known.findIndex((one)', ''],
    ['known[same < 0 ? known.length : same]', ''],
    ['return options.readings === undefined && options.policyAt === undefined ? recalled', 'return false ?'],
  ),
  ...alike(
    'tax-shares',
    'a unit taken away whole is the largest remainder, and comes back first',
    ['const whole = cut * denominator > numerator', 'cut * denominator >= numerator'],
    ['const whole = cut * denominator > numerator', 'cut / denominator > numerator'],
  ),
  ...alike('tax-shares', 'a sort that asks only for "before" leaves equal ones in their order', [
    'return a.rest === b.rest ? a.index - b.index',
    '',
  ]),
  ...alike(
    'tax-shares',
    'a sign divides as it multiplies',
    ['fraction(price * sign)', 'price / sign'],
    ['BigInt(tax) * sign', 'BigInt(tax) / sign'],
    ['(raised.has(line) ? one : zero)) * sign', '/ sign'],
  ),
  ...alike('trial-of', 'where there are no entries there is none for the date', [
    'return rows === null || row === null',
    'return false || row',
  ]),
  ...alike('decide-reactivation', judgedAgain, ["if ((id === 'I3' || id === 'I18') && !bears(id, row, suspension)) continue;", '']),
  ...alike(
    'decide-reactivation',
    'both are the same instant then',
    ['if (allowed ? otherAt < limitAt', 'otherAt <= limitAt'],
    ['if (allowed ? otherAt < limitAt', 'otherAt >= limitAt'],
  ),
  ...alike('decide-reactivation', 'an entry that is unsure of its days whatever is stated cites no reading of them', [
    "contested.filter((id) => id !== 'I3')",
    "['I3', ...contested",
  ]),
  ...alike('decide-market', keptByType, ['if (table === undefined || reasonsOf === undefined)', 'if (false ||']),
  ...alike('decide-market', "a shortcut: a partner's market that is not stated is no gap", [
    'const gaps = partnerMarket == null ? null',
    'false ? null',
  ]),
  ...alike(
    'prorate',
    'a shortcut: as fractions they come out the same',
    ['if (twice <= Number.MAX_SAFE_INTEGER)', 'if (false)'],
    ['if (twice <= Number.MAX_SAFE_INTEGER)', 'twice < Number'],
  ),
  ...alike(
    'prorate',
    "only 'cut' is asked for",
    ["if (rounding === 'once') return whole('rounded'", 'whole(""'],
    ["const perDay = whole('rounded'", 'whole(""'],
    ["const perSeat = whole('rounded'", 'whole(""'],
    ["return Math.min(amount, whole('rounded'", 'whole(""'],
    ["return whole('rounded', [amount, 100 - feePercent", 'whole(""'],
  ),
  ...alike('refund-credit', 'a shortcut: judging under every reading says what the course says', [
    'return onCourse === null ? judgedAnswer',
    'return true ?',
  ]),
  ...alike(
    'suspension-expiry',
    judgedAgain,
    ["if (bears('I3', row, suspension))", 'if (true)'],
    ["if (bears('I18', row, suspension))", 'if (true)'],
  ),
  // windows
  ...alike('bearing-readings', readAgain, ['if (known !== undefined) return known;', 'if (false)']),
  ...alike(
    'bearing-readings',
    judgedAgain,
    ['const other = rows.find((later) => later.sinceAt > row.sinceAt', ''],
    ['return false;', 'return true;'],
  ),
  ...alike('bearing-readings', 'a row decides in these three stages only, and to judge under all that are cited says the same', [
    "if (row === null || (stage !== 'open' && stage !== 'at-renewal' && stage !== 'closed'))",
    '',
  ]),
  ...alike(
    'bearing-readings',
    judgedAgain,
    ['if (over && at - orderedAt >= overAfterMs)', 'at - orderedAt > overAfterMs'],
    ['if (over && at - orderedAt >= overAfterMs)', 'return true ? endsWithTerm'],
    ['if (over && at - orderedAt >= overAfterMs)', "'at-renewal' || row.readings"],
    ['if (over && at - orderedAt >= overAfterMs)', 'return true && row.readings'],
    ['if (bears(id)) found', 'if (true) found'],
    ['return (at - orderedAt) % hourMs === 0;', 'return true;'],
    ["case 'I2':", ''],
    ["return stage === 'at-renewal';", 'return true;'],
    ['return otherTermsFromAt !== null &&', 'return true;'],
    ['return otherTermsFromAt !== null &&', 'otherTermsFromAt !== null || nextAt'],
    ['return otherTermsFromAt !== null &&', 'return true &&'],
    ['return otherTermsFromAt !== null &&', '&& (true)'],
    ['return otherTermsFromAt !== null &&', 'nextAt >= otherTermsFromAt'],
    ['return days.some((day) => day <= orderedAt) &&', ''],
    ['return row?.under?.[id] !== undefined;', 'return true;'],
  ),
  ...alike('bearing-readings', keptByType, ['return row?.under?.[id] !== undefined;', 'return row.under']),
  ...alike('cancellation-phases', readAgain, ['known: ({ family, billingCycle }) =>', 'known: () => undefined']),
  ...alike(
    'cancellation-phases',
    'a limit for rows to come, held by the orders around every edge: of the rows so far the later one is met first, or says the same',
    ['const next = rows.filter', ''],
    ['const limits = next.flatMap', ''],
    ['...(other.reachesBackTo === undefined', ''],
    ['if (orderedAt >= untilAt) return null;', ''],
    ['...days.filter((day) => day > fromAt)]', '...days]'],
    ['...days.filter((day) => day > fromAt)]', '(day) => true'],
  ),
  ...alike(
    'cancellation-phases',
    'what is no day comes after none',
    ['const days = bendsIn(row.under)', '(false ? []'],
    ['const days = bendsIn(row.under)', stryker],
  ),
  ...alike('cancellation-phases', 'a span of no length holds no order', ['...days.filter((day) => day > fromAt)]', 'day >= fromAt']),
  ...alike('cancellation-phases', 'where the refund counts months, nothing else changes by itself so far', [
    'if (months !== undefined && at === monthsLater(openedAt, months))',
    '{ ms: 0, fromDay: false, months }',
  ]),
  ...alike(
    'cancellation-phases',
    'with months or without an end the midnight is not asked for',
    ['return { ms: 0, fromDay: false, months };', 'fromDay: true'],
    ['const never: Distance =', 'fromDay: true'],
  ),
  ...alike(
    'cancellation-phases',
    'a guard against tables without an end: none has so many phases',
    ['phases.length >= mostPhases', '|| false'],
    ['phases.length >= mostPhases', 'phases.length > mostPhases'],
  ),
  ...alike('cancellation-phases', keptByType, ['at = phases[phases.length - 1]?.answer', 'phases[phases.length - 1].answer']),
  ...alike('cancellation-phases', 'a row is opened like itself, and no two begin at once', [
    'other.sinceAt < row.sinceAt ||',
    'other.sinceAt <= row.sinceAt',
  ]),
  ...alike('cancellation-phases', 'a shortcut: the newest is asked for most, and no order is on two of them', ['.reverse()', '']),
  ...alike(
    'cancellation-phases',
    'a shortcut: what is on no course is judged, with the same result',
    ['if (at < orderedAt) return null;', 'at <= orderedAt'],
    ['if (selectedAt < course.fromAt ||', 'selectedAt <= course.fromAt'],
    ['const openedAlike = rows.every(', '(other) => false ||'],
  ),
  ...alike(
    'cancellation-term-course',
    'a shortcut: what is on no course is judged, with the same result; a term that starts with its order is the first',
    ['if ((term.anchorAt ?? term.startsAt) !== orderedAt', '(term.anchorAt && term.startsAt)'],
    ['if ((term.anchorAt ?? term.startsAt) !== orderedAt', '&& true &&'],
    ['return at < term.startsAt ? null', 'at <= term.startsAt'],
  ),
  ...alike(
    'cancellation-term-course',
    'so far nothing that is never cancellable ends with its term, or opens anew',
    ["if (stage === 'denied') return null;", 'if (false)'],
    ["if (stage === 'denied') return null;", 'stage === ""'],
  ),
  ...alike('cancellation-course', 'to an order of its own time, of which nothing else is known, no row answers with silence so far', [
    "if (told.verdict === 'undetermined') return null;",
    '',
  ]),
  ...alike('cancellation-course', "only 'at-renewal', 'open' and 'denied' are asked for", [
    "closesAt === null ? 'denied' : 'closed'",
    '\'denied\' : ""',
  ]),
  ...alike('cancellation-course', 'so far nothing that is never cancellable ends with its term, or opens anew', [
    "effect === 'deprovision' ? 'denied' : effect",
    '',
  ]),
  ...alike('cancellation-course', 'a shortcut: what is on no course is judged, with the same result', ['): Told {', '): Told {}']),
  ...alike('refund-course', 'so far every change of the kind is one that shows', ['key + JSON.stringify', 'key - JSON']),
  ...alike('refund-course', 'the rows with a fee are open at any time, and followed by other terms: they have no course', [
    'feePercent > 0) return null',
    '|| false',
  ]),
  ...alike(
    'refund-course',
    "only 'used' is asked for",
    ["dayOfEvent === 'used' ? 'unused'", '"" : \'used\''],
    ["fewerUnusedAt(charge, at, 'unused')", '""'],
  ),
  ...alike('cancellation-judgement', 'no opening is called so, and none but the order counts either way', [
    'const nothing: readonly never[] = [];',
    stryker,
  ]),
  ...alike('cancellation-judgement', "only 'at-renewal' is asked for", ["afterwards: 'refused' },", 'afterwards: ""']),
  ...alike('cancellation-judgement', 'a trial and the extended term are the same under every reading', [
    "key: stage === 'open' ? openKeys.none",
    '',
  ]),
  ...alike('cancellation-judgement', readAgain, ['if (known !== undefined) return known;', 'if (false)']),
  ...alike(
    'cancellation-judgement',
    judgedAgain,
    ["if (options.readings?.I7 === 'elapsed-24-hours' && !found.includes('I1'))", ''],
    ['return options.policyAt === undefined && !plain', 'return false'],
  ),
  ...alike('cancellation-judgement', 'without a deadline of the server there is nothing to compare', [
    'const ourTerms = stated === null ||',
    'false ||',
  ]),
  ...alike('cancellation-judgement', 'without a deadline of the server the window ends where the refund does', [
    'const refundEndsAt = stated !== null &&',
    'true &&',
  ]),
  ...alike(
    'cancellation-judgement',
    'what is not stated is in no list',
    ['if (reservedProduct != null && row', 'if (true && row'],
    ['return planMonths != null && row', 'return true && row'],
  ),
  ...alike(
    'cancellation-judgement',
    'no instant comes before every order, and what is before its order is put in the place of nothing',
    ["if (here.stage === 'open' || openedAt === null ||", '|| false ||'],
    ["here.stage === 'ended' && nextAt !== null &&", "here.stage === 'ended' && true &&"],
  ),
  ...alike('cancellation-judgement', 'what ends before the next opening has an instant of its own, which comes first', [
    'return there.stage === here.stage &&',
    'return true &&',
  ]),
  ...alike('cancellation-judgement', 'no state goes by the name of none', [
    'if (status !== null && Object.hasOwn(endedBy, status))',
    'if (true &&',
  ]),
  ...alike('cancellation-judgement', 'without a deadline of the server what has ended stays so', [
    'statedWindow(purchase.stated) !== null',
    'nextAt !== null && true',
  ]),
  ...alike('cancellation-judgement', 'a shortcut: without term and trial time alone ends nothing', [
    'if (term == null && purchase.trial == null) return here;',
    'if (false)',
  ]),
  ...alike('cancellation-judgement', keptByType, ["if (since === 'extended' && term != null)", "'extended' && true"]),
  ...alike('cancellation-judgement', 'from the end of the term on nothing more comes of it', [
    'if (term == null || at >= term.endsAt)',
    '',
  ]),
  ...alike('cancellation-opening', 'a start a month less a day after the order is after it', [
    'return startsAt > since && monthsLater',
    '',
  ]),
  ...alike('cancellation-opening', 'a shortcut: the openings that are derived say the same', [
    'if (stated.length === 0 && (causes.length === 0',
    '',
  ]),
  ...alike(
    'cancellation-opening',
    'only software subscriptions of before 2021-10-14 do not renew (T5): they end where the renewal would come',
    ["endOfLifeOf(purchase).renews === 'by-default'", '&& true'],
  ),
  ...alike('cancellation-policy', 'a reading that is not chosen, or not in the row, has no word there', [
    'const value = word === undefined ?',
    '',
  ]),
  ...alike(
    'cancellation-policy',
    'a shortcut: where nothing is chosen, or nothing bends, nothing is put in its place',
    ['if (row.sinceUnder === undefined || readings === defaultReadings) return row.sinceAt;', ''],
    ['if (bends === undefined || readings === defaultReadings) return terms;', ''],
  ),
  ...alike(
    'cancellation-policy',
    'the midnight of no day is no number: nothing is before or after it',
    ['if (row.reachesBackTo !== undefined &&', 'if (true &&'],
    ['if (reachesBackTo !== undefined &&', 'if (true &&'],
    ['if (from !== undefined &&', 'if (true &&'],
  ),
  ...alike('cancellation-policy', 'the first entry reaches back to nothing before it', ['index >= 0; index -= 1', 'index > 0;']),
  ...alike('cancellation-policy', 'only I1 and I7 are heard, and I7 is what is asked for either way', [
    "const byHours = id === 'I1' &&",
    'true &&',
  ]),
  ...alike(
    'cancellation-refusal',
    keptByType,
    ["if (judgement.stage === 'ended' && status !== null)", 'true'],
    ["if (judgement.stage === 'closed' && closedAt !== null)", ''],
  ),
  ...alike(
    'decide-seat-reduction',
    onlyCompared,
    ["if (reducible < seats) return { key: 'false none'", 'key: ""'],
    ["return { key: 'unknown'", 'key: ""'],
    ['return { key: `${String(reducible >= seats)}', 'reducible < seats'],
    ["return { key: said ? 'false none'", ''],
    ["return { key: gap === null ? refund : 'unknown'", ': ""'],
    ['shown.key + (shown.reducible < seats', 'Stryker was here!'],
  ),
  ...alike(
    'decide-seat-reduction',
    'what is refused or not told shows no refund',
    ["if (reducible < seats) return { key: 'false none'", 'refund: ""'],
    ["return { key: 'unknown', nextAt: judgement.nextAt", 'refund: ""'],
  ),
  ...alike(
    'decide-seat-reduction',
    'of the whole nothing is read but its seats, which are not stated, and its instant, which is not ahead',
    ["const whole: readonly Opening[] = [{ by: 'order'", ''],
  ),
  ...alike('decide-seat-reduction', 'a batch is judged as ordered when it was opened, whatever opened it', [
    'const opening: Opening = { ...batch, by:',
    '',
  ]),
  ...alike('decide-seat-reduction', 'only asked whether it is 0', ['refunded += size', 'refunded -= size']),
  ...alike(
    'decide-seat-reduction',
    'no state goes by the name of none',
    ['const endedRule = status !== undefined &&', 'true &&'],
    ['if (status !== undefined && endedRule !== undefined)', 'true &&'],
  ),
];
