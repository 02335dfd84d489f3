import type { Instant } from '../kernel/instant.js';
import { instantOrNull } from '../kernel/instant.js';
import { readable } from '../kernel/readable.js';
import { explain } from '../explain/explain.js';
import type { Explainable } from '../explain/explainer.js';
import { decideRole } from '../rules/buying/decide-role.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import { decideSeatReduction } from '../rules/canceling/decide-seat-reduction.js';
import { accessWhile } from '../rules/suspending/access-while.js';
import { decideReactivation } from '../rules/suspending/decide-reactivation.js';
import { suspensionExpiry } from '../rules/suspending/suspension-expiry.js';
import { parseRoleFacts } from '../schema/buying.js';
import { parseSeatReduction } from '../schema/canceling.js';
import type { Parsed } from '../schema/parsed.js';
import { parsePurchase } from '../schema/purchase.js';
import { parseAccessFacts, parseSuspension } from '../schema/subscription.js';
import type { Gap } from '../kernel/answer.js';
import { productFamilies } from '../vocabulary/product.js';
import { termFrom } from '../rules/asking/term-chain.js';
import { suspendingParties } from '../vocabulary/status.js';
import { durations } from '../vocabulary/term.js';
import { flagFrom } from './columns.js';
import type { Called, Command, CommandOption, Printed } from './command.js';
import { asked, json, misused, outputOf, printed } from './command.js';
import { labels } from './labels.js';
import { screenWidth, wrapped } from './screen.js';
import { meant } from '../kernel/nearest.js';
import { seen } from '../kernel/seen.js';

type JsonFacts = Readonly<Record<string, unknown>>;

/** The facts that fit on a line: the option of each, and the fact it states. */
export const askFacts = {
  family: { hint: '<family>', text: 'the product family, such as new-commerce-license', fact: 'family' },
  cycle: { hint: '<cycle>', text: 'how often it is billed: monthly, annual, ...', fact: 'billingCycle' },
  ordered: { hint: '<instant>', text: 'when it was ordered', fact: 'orderedAt' },
  term: { hint: '<duration>', text: 'the length of the term (P1M, P1Y, P3Y), which starts at the order', fact: 'term' },
  status: { hint: '<status>', text: 'active, suspended, ...', fact: 'status' },
  cloud: { hint: '<cloud>', text: 'the national cloud', fact: 'cloud' },
  'auto-renew': { hint: 'true|false', text: 'whether the term renews automatically', fact: 'autoRenew' },
  'end-of-term': { hint: 'renew|extend|end', text: 'what was chosen for the end of its term', fact: 'endOfTerm' },
  segment: { hint: '<segment>', text: 'the segment of the customer: commercial, education, ...', fact: 'segment' },
  'has-equivalent': { hint: 'true|false', text: 'whether new commerce has an equivalent of the offer', fact: 'hasEquivalent' },
  suspended: { hint: '<instant>', text: 'when it was suspended', fact: 'suspendedAt' },
  'suspended-for': { hint: '<reason>', text: 'why it is suspended', fact: 'suspendedFor' },
  'suspended-by': { hint: suspendingParties.join('|'), text: 'who suspended it', fact: 'suspendedBy' },
  cancelled: { hint: '<instant>', text: 'access: when it was canceled', fact: 'cancelledAt' },
  'account-opened': { hint: '<instant>', text: 'when the account was opened', fact: 'accountOpenedAt' },
  'first-billing': { hint: '<instant>', text: 'when it was first billed', fact: 'firstBillingAt' },
  seats: { hint: '<number>', text: 'remove-seats: how many', fact: 'seats' },
  action: { hint: '<action>', text: 'role: what is to be done', fact: 'action' },
  roles: { hint: 'a,b', text: 'role: the roles of the person', fact: 'roles' },
} as const satisfies Record<string, CommandOption & { readonly fact: string }>;

type ParsedAnswer<Answer> = { readonly ok: true; readonly answer: Answer } | Extract<Parsed<unknown>, { readonly ok: false }>;

function told<Facts>(parsed: Parsed<Facts>, answer: (facts: Facts) => Explainable): ParsedAnswer<Explainable> {
  return parsed.ok ? { ok: true, answer: answer(parsed.value) } : parsed;
}

/** The questions whose facts fit on a line. */
const questions: {
  readonly [name: string]: { readonly title: string; readonly tell: (stated: JsonFacts, at: Instant) => ParsedAnswer<Explainable> };
} = {
  cancel: {
    title: 'may it be canceled, with what refund, until when',
    tell: (stated, at) => told(parsePurchase(stated), (purchase) => decideCancellation(purchase, at)),
  },
  'remove-seats': {
    title: 'can this many seats be removed',
    tell: ({ seats, ...purchase }, at) => told(parseSeatReduction({ purchase, seats }), (reduction) => decideSeatReduction(reduction, at)),
  },
  reactivate: {
    title: 'may it still be reactivated',
    tell: (stated, at) => told(parseSuspension(stated), (suspension) => decideReactivation(suspension, at)),
  },
  deleted: {
    title: 'when is a suspended subscription deleted',
    tell: (stated) => told(parseSuspension(stated), (suspension) => suspensionExpiry(suspension)),
  },
  access: {
    title: 'who has access in a status',
    tell: (stated, at) => told(parseAccessFacts(stated), (held) => accessWhile(held, at)),
  },
  role: {
    title: 'may a person with these roles do it',
    tell: (stated, at) => told(parseRoleFacts(stated), (role) => decideRole(role, at)),
  },
};

function valueOf(fact: string, text: string): unknown {
  if (fact === 'autoRenew' || fact === 'hasEquivalent') return flagFrom(text);
  if (fact === 'seats') return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  return fact === 'roles' ? text.split(',') : text;
}

/** Returns the term that begins with the order; the text itself where it cannot be made. */
function termOf(text: string, { family, orderedAt }: JsonFacts): unknown {
  const at = instantOrNull(orderedAt);
  const duration = durations.find((one) => one === text);
  const known = productFamilies.find((one) => one === family);
  return at === null || duration === undefined || known === undefined ? text : termFrom(at, duration, known);
}

/** Returns what is wrong with the family, with options that belong together, or with a length of term; null = nothing. */
function wrongTerm({ term, ordered, family }: Called['values']): string | null {
  const near = family === undefined || productFamilies.some((one) => one === family) ? '' : meant(family, productFamilies);
  if (near !== '') return `there is no family ${seen(family ?? '')}${near}`;
  if (term === undefined) return null;
  if (!durations.some((one) => one === term)) return `--term ${seen(term)}: there are ${durations.join(', ')}`;
  return ordered === undefined || family === undefined ? '--term needs --ordered and --family: the term begins with the order' : null;
}

function statedBy(values: Readonly<Record<string, string | undefined>>): JsonFacts {
  const stated: JsonFacts = Object.fromEntries(
    Object.entries(askFacts).flatMap(([name, { fact }]) => {
      const text = values[name];
      return text === undefined ? [] : [[fact, valueOf(fact, text)] as const];
    }),
  );
  const { term } = stated;
  return typeof term === 'string' ? { ...stated, term: termOf(term, stated) } : stated;
}

/** Returns the option that states the fact at a path; empty = none does. */
export function askOption(path: string): readonly (keyof typeof askFacts)[] {
  const fact = path.replace(/^purchase\./, '').split(/[.[]/, 1)[0];
  return askOptions.filter((name) => askFacts[name].fact === fact);
}

/** The names of the options that state facts. */
export const askOptions = Object.keys(askFacts) as readonly (keyof typeof askFacts)[];
export const askQuestions = Object.keys(questions);

/** Returns the options that would state what an answer lacks, on a line of their own. */
function lacked(gaps: readonly Gap[], { locale }: Called): string {
  const options = gaps.flatMap((gap) => (gap.gap === 'fact-missing' ? askOption(gap.fact) : []));
  const shown = [...new Set(options)].map((name) => `--${name} ${askFacts[name].hint}`);
  return shown.length === 0 ? '' : `${labels[locale].add(shown.join(', '))}\n`;
}

function answerTo(called: Called): Printed {
  const { at, values, words, format, locale } = called;
  const [name = ''] = words;
  const question = Object.hasOwn(questions, name) ? questions[name] : undefined;
  if (question === undefined)
    return misused(`there is no question ${seen(name)}${meant(name, askQuestions)}; there are ${askQuestions.join(', ')}`);
  const wrong = wrongTerm(values);
  if (wrong !== null) return misused(wrong);
  const found = question.tell(statedBy(values), at);
  if (!found.ok) {
    const issues = found.issues.map(({ path, expected, received }) => {
      const [option] = [...askOption(path).map((name) => `--${name}`), path] as const;
      return `${option}: expected ${expected}, received ${received}`;
    });
    return misused(seen(issues.join('; ')));
  }
  if (format === 'json') return json(readable({ at, answer: found.answer }));
  const { gaps = [] } = found.answer as { readonly gaps?: readonly Gap[] };
  const text = wrapped(explain(found.answer, locale), screenWidth).join('\n');
  return printed(`${text}\n${lacked(gaps, called)}${asked(called)}\n`);
}

/** `termbook ask`: one question about facts that fit on a line. */
export const ask: Command = {
  title: `answers one question from facts given as options: ${askQuestions.join(', ')}`,
  words: ['QUESTION'],
  readsFile: false,
  formats: ['text', 'json'],
  needs: 'purchase',
  options: askFacts,
  examples: [
    'termbook ask cancel --family new-commerce-license --cycle annual --ordered 2026-03-02T10:00Z --at 2026-03-02T12:00Z',
    'termbook ask deleted --family license-based --suspended 2019-12-01 --at now',
    ...Object.entries(questions).map(([name, { title }]) => `${`termbook ask ${name} ...`.padEnd(32)}${title}`),
  ],
  fileNote: '',
  wrong: () => null,
  answer: (called) => outputOf(answerTo(called)),
};
