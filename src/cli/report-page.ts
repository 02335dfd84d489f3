/** Answers in, text out: at most 100 columns, the same text for the same answers. */
import type { Basis, Gap } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { isoInstant } from '../kernel/instant.js';
import { decimal } from '../kernel/money.js';
import { daysLeft } from '../kernel/window.js';
import type { CancellationAnswer } from '../rules/canceling/decide-cancellation.js';
import type { Way } from '../vocabulary/way.js';
import type { Answered } from './report-answers.js';
import { seen } from './screen.js';

const width = 100;
const labelWidth = 15;

/** To the minute, in UTC. */
function moment(at: Instant): string {
  return isoInstant(at)
    .replace('T', ' ')
    .replace(/:\d\d\.\d{3}Z$/, 'Z');
}

/** Words after a label, broken at blanks to the width of the page. */
function line(label: string, text: string): readonly string[] {
  const lines: string[] = [];
  let rest = '';
  for (const word of text.split(' ')) {
    if (rest !== '' && labelWidth + rest.length + 1 + word.length > width) {
      lines.push(rest);
      rest = word;
    } else rest = rest === '' ? word : `${rest} ${word}`;
  }
  return [...lines, rest].map((part, index) => `${(index === 0 ? `    ${label}` : '').padEnd(labelWidth)}${part}`);
}

function wayText(way: Way): string {
  switch (way.by) {
    case 'move':
      return way.scope === 'subscription' ? `move '${way.move}'` : `move '${way.move}' of the ${way.scope}`;
    case 'deprovision':
      return 'de-provision the resource';
    case 'support-request':
      return 'a support request';
    case 'ask-publisher':
      return 'ask the publisher';
    case 'portal':
      return `the ${way.portal} portal`;
    case 'copy-link':
      return `copy the link to the ${way.portal} portal for the customer`;
    case 'reactivate-existing':
      return `reactivate ${way.subscriptionId}`;
  }
}

function gapText(gap: Gap): string {
  switch (gap.gap) {
    case 'fact-missing':
      return `${gap.fact} is not stated`;
    case 'before-first-source':
      return `the documents begin on ${gap.firstSource}`;
    case 'documents-silent':
      return 'the documents are silent';
    case 'unknown-value':
      return `${gap.fact} '${gap.value}' is unknown`;
  }
}

function cancelText(answer: CancellationAnswer, at: Instant): string {
  switch (answer.verdict) {
    case 'undetermined':
      return `not known: ${answer.gaps.map(gapText).join(', ')}`;
    case 'refused': {
      const codes = answer.reasons.map((reason) => {
        if (reason.code === 'window-closed') return `window closed ${moment(reason.closedAt)}`;
        if (reason.code === 'already-ended') return `already ended (${reason.status})`;
        return reason.code;
      });
      const instead = answer.instead.length === 0 ? '' : `; instead: ${answer.instead.map(wayText).join(', ')}`;
      return `no: ${codes.join(', ')}${instead}`;
    }
    case 'allowed':
      break;
  }
  if (answer.effect === 'at-renewal') {
    const when = answer.effectiveAt === null ? 'at the end of the term' : `at renewal ${moment(answer.effectiveAt)}`;
    return `${when}, no refund, by ${wayText(answer.way)}`;
  }
  if (answer.effect === 'deprovision') return `${wayText(answer.way)}, no refund`;
  const { opensAt, closesAt } = answer.window;
  const until = (endsAt: Instant | null): string =>
    endsAt === null ? 'at any time' : `until ${moment(endsAt)} (days left: ${String(daysLeft({ opensAt, closesAt: endsAt }, at))})`;
  const refunds = answer.refunds.map(({ refund, untilAt }) => `${refund === 'not-stated' ? 'unstated' : refund} refund ${until(untilAt)}`);
  const credited = answer.creditedOn === null ? '' : ', credited on the next invoice';
  const stays = answer.refunds.at(-1)?.untilAt === closesAt ? '' : `, can be canceled ${until(closesAt)}`;
  const refund = refunds.length === 0 ? `${until(closesAt)}, no refund` : `${refunds.join(', then ')}${credited}${stays}`;
  const differs =
    answer.disagreement === null
      ? ''
      : `; stated by the server, ours: ${answer.disagreement.oursAt === null ? 'none' : moment(answer.disagreement.oursAt)}`;
  return `now, ${refund}, by ${wayText(answer.way)}${differs}`;
}

/** Each rule once, by the day since which its text holds, how sure that day is, and the source. */
function basisText(bases: readonly Basis[]): string {
  const rules = new Map<string, Set<string>>();
  for (const { rule, since, source, certainty } of bases) {
    const text = `since ${since} (${certainty}, ${source})`;
    rules.set(text, (rules.get(text) ?? new Set()).add(rule));
  }
  return [...rules].map(([text, ids]) => `${[...ids].join(' ')} ${text}`).join('; ');
}

function movesText({ moves, subscription }: Answered): string {
  const partner = moves.filter(({ move }) =>
    ['suspend', 'reactivate', 'set-auto-renew', 'set-end-of-term', 'change-quantity', 'schedule-change', 'convert-trial'].includes(move),
  );
  const named = (verdict: string): readonly string[] => partner.filter((one) => one.verdict === verdict).map(({ move }) => move);
  const may = named('allowed');
  const unsure = named('undetermined');
  const chosen = subscription?.endOfTerm ?? null;
  const renewal = chosen === null ? `auto-renew is ${subscription?.autoRenew === true ? 'on' : 'off'}` : `end of term: ${chosen}`;
  return `${may.length === 0 ? 'nothing' : may.join(', ')}${unsure.length === 0 ? '' : `; not known: ${unsure.join(', ')}`}; ${renewal}`;
}

/** The next dates, the earliest first; after these it is asked again. */
function nextText({ coming }: Answered): string {
  return coming
    .slice(0, 3)
    .map((date) => `${date.what} ${date.at === null ? 'on a day that is not known' : moment(date.at)}`)
    .join(', ');
}

function dataText({ expiry, reactivation }: Answered, at: Instant): string {
  if (expiry?.verdict !== 'computed') return expiry === null ? '' : `not known: ${expiry.gaps.map(gapText).join(', ')}`;
  const { expiresAt, retentionDays, earliestAt, latestAt } = expiry;
  const range = `safe until ${moment(earliestAt)}, at the latest ${moment(latestAt)}`;
  const back =
    reactivation?.verdict === 'allowed'
      ? `reactivate until ${moment(reactivation.window.closesAt ?? expiresAt)}`
      : 'too late to reactivate';
  return `${at < expiresAt ? 'deleted on' : 'deleted since'} ${moment(expiresAt)} (${String(retentionDays)} days; ${range}); ${back}`;
}

function priceText({ price, market }: Answered): string | null {
  if (price === null) return null;
  if (price.verdict === 'undetermined') return `not known: ${price.gaps.map(gapText).join(', ')}`;
  const { net, tax, gross, priceIncludedTax } = price;
  const how = priceIncludedTax ? 'the price includes tax' : 'tax is added';
  return `${gross.currency} ${decimal(net)} net + ${decimal(tax)} tax = ${decimal(gross)} gross a unit in ${String(market)} (${how})`;
}

function answeredText(one: Answered, at: Instant): readonly string[] {
  const { purchase, subscription, cancellation, expiry, reactivation, price } = one;
  const status = subscription?.status ?? purchase?.status ?? 'unknown status';
  const seats = subscription === null ? '' : `${String(subscription.quantity)} seat${subscription.quantity === 1 ? '' : 's'}`;
  const title = `${String(one.place + 1).padStart(2)}  ${(one.name ?? '(no name)').slice(0, 40).padEnd(42)}${(purchase?.family ?? '-').padEnd(23)}${status.padEnd(11)}${seats}`;
  const problem = one.problem === null ? [] : line('problem', one.problem);
  const notes = one.issues.flatMap((issue) =>
    line('issue', `${issue.path}: ${issue.code}, expected ${issue.expected}, received ${issue.received}`),
  );
  if (cancellation === null) return [title.trimEnd(), ...problem, ...notes];
  if (cancellation.verdict === 'refused' && cancellation.reasons.some(({ code }) => code === 'before-order')) {
    return [title.trimEnd(), ...line('not yet', `ordered on ${moment(purchase?.orderedAt ?? at)}`), ...notes];
  }
  const others = [expiry, reactivation, price].flatMap((answer) => answer?.basis ?? []);
  const because = basisText([...cancellation.basis, ...others]);
  const contested = [
    ...new Set([cancellation, expiry, price].flatMap((answer) => (answer === null || !('contested' in answer) ? [] : answer.contested))),
  ];
  return [
    title.trimEnd(),
    ...line('cancel', cancelText(cancellation, at)),
    ...(one.moves.length === 0 ? [] : line('also', movesText(one))),
    ...(one.coming.length === 0 ? [] : line('next', nextText(one))),
    ...(expiry === null ? [] : line('data', dataText(one, at))),
    ...(priceText(one) === null ? [] : line('price', priceText(one) ?? '')),
    ...(because === '' ? [] : line('because', because)),
    ...(contested.length === 0 ? [] : line('contested', `${contested.join(', ')}: the documents allow another interpretation`)),
    ...notes,
  ];
}

/** Returns the report as text. */
export function reportPage(name: string, answers: readonly Answered[], at: Instant, chosen: string): string {
  const told = answers.filter(({ cancellation }) => cancellation !== null).length;
  const head = [`termbook: ${name}, ${String(answers.length)} records`, `asked at ${moment(at)} (${chosen}); all times are UTC`, ''];
  const tail = `${String(told)} answered, ${String(answers.length - told)} not: their issues say what the record does not state.`;
  return [...head, ...answers.flatMap((one) => [...answeredText(one, at), '']), tail, ''].map(seen).join('\n');
}
