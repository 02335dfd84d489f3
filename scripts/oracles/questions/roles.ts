/** Who may do what, written a second time from the pages that name roles (A1 to A6, P1 to P3, W19; I22, I30). */
import type { Choice, Found, Oracle, Text } from './asked.js';
import { beforeFirst, citedAt, silentOn, textAt, undetermined } from './asked.js';

export interface RoleFacts {
  readonly action: string;
  readonly roles: readonly string[];
  readonly family: string | null;
  readonly trial: boolean | null;
}

interface Names extends Text {
  /** null = the text names no role. */
  readonly names: string | null;
  readonly together?: true;
  readonly unspokenOf?: string;
  readonly withdrawn?: true;
}

const text = (since: string, seen: string | null, names: string | null, more: Partial<Names> = {}): Names => ({
  since,
  seen,
  names,
  ...more,
});

const createPage = [
  text('2017-07-18', '2019-11-19', null),
  text('2019-11-20', '2019-11-26', 'admin-agent global-admin'),
  text('2019-11-27', '2023-10-23', 'admin-agent billing-admin global-admin helpdesk-agent sales-agent'),
];
const laterCopies = [text('2023-10-24', null, 'admin-agent billing-admin helpdesk-agent sales-agent')];
const softwarePage = [text('2019-12-03', '2023-10-23', 'admin-agent global-admin')];
const softwareCanceling = [text('2018-08-31', '2023-10-23', 'admin-agent')];
/** From 2023-06-30 the role is named for software subscriptions only. */
const perpetualCanceling = [text('2018-08-31', '2023-06-29', 'admin-agent'), text('2023-06-30', '2023-10-23', null)];
/** Nothing is said of the customer's side before 2021; keys were not in Partner Center for six weeks of that year. */
const keys = [
  text('2018-08-31', '2021-01-18', 'admin-agent', { unspokenOf: 'customer-global-admin' }),
  text('2021-01-19', '2021-03-03', 'admin-agent', { unspokenOf: 'customer-global-admin', withdrawn: true }),
  text('2021-03-04', '2023-10-23', 'admin-agent customer-global-admin'),
];
const log = [text('2019-05-23', '2023-10-23', 'global-admin account-admin referral-admin marketing-content-admin')];
const logPage = [
  text('2019-12-03', '2020-03-31', 'admin-agent billing-admin global-admin helpdesk-agent sales-agent user-management-admin'),
  text('2023-03-01', '2023-10-23', 'admin-agent'),
];
const five = 'admin-agent global-admin helpdesk-agent sales-agent user-management-admin';
const reservations = [text('2019-12-03', '2021-07-14', five), text('2023-08-23', '2023-10-23', 'admin-agent sales-agent')];
const reservationsLater = [text('2019-11-15', '2023-10-23', five)];
const savingsPlans = [text('2023-06-15', '2023-10-23', 'admin-agent global-admin helpdesk-agent user-management-admin')];
const azurePlans = [text('2019-12-11', '2023-10-23', 'global-admin user-management-admin sales-agent')];
const underAzurePlans = [text('2022-11-22', '2023-10-23', 'global-admin admin-agent', { together: true })];
const trials = [text('2019-12-11', '2023-10-23', 'global-admin user-management-admin sales-agent')];
const marketplace = [text('2019-11-20', '2023-10-23', 'global-admin admin-agent')];

/** Where two pages name the roles, the default first. */
function twoPages(
  founding: readonly Names[],
  product: readonly Names[],
  byDefault: 'founding' | 'product',
  { I22 }: Choice,
): readonly Names[] {
  return (I22 ?? `${byDefault}-page`) === 'founding-page' ? founding : product;
}

/** The page that names the roles for an act; null = none does. */
function pageFor({ action, family, trial }: RoleFacts, choice: Choice): readonly Names[] | null {
  switch (action) {
    case 'buy-software':
    case 'manage-software':
      return softwarePage;
    case 'cancel-software':
      return family === 'perpetual-software' ? perpetualCanceling : softwareCanceling;
    case 'get-keys-and-downloads':
      return keys;
    case 'view-activity-log':
      return twoPages(log, logPage, 'founding', choice);
    case 'create-subscription':
      if (family === 'azure-reservation') return twoPages(softwarePage, reservations, 'product', choice);
      if (family === 'azure-plan') return twoPages(createPage, azurePlans, 'product', choice);
      if (family === 'azure-savings-plan') return savingsPlans;
      if (trial === true && (family === 'license-based' || family === 'new-commerce-license'))
        return twoPages(createPage, trials, 'product', choice);
      break;
    case 'suspend-subscription':
      if (family === 'azure-reservation' || family === 'azure-savings-plan') return null;
      break;
    case 'cancel-subscription':
      if (family === 'azure-reservation') return reservationsLater;
      if (family === 'azure-plan') return underAzurePlans;
      if (family === 'azure-savings-plan') return null;
      break;
    default:
      throw new Error(`no such action: ${action}`);
  }
  return family === 'isv-saas' ? twoPages(createPage, marketplace, 'founding', choice) : createPage;
}

const known = [
  ...['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent'],
  ...['account-admin', 'referral-admin', 'marketing-content-admin', 'user-management-admin', 'customer-global-admin'],
];

/** Whether a text lets a person with these roles do it; keys that are withdrawn are handed on as a link by whoever had them. */
function judged({ names, together, unspokenOf, withdrawn }: Names, held: readonly string[], cited: string): Found {
  if (names === null) return silentOn('role', cited);
  const list = names.split(' ');
  const named = list.filter((role) => held.includes(role));
  const isEnough = together === true ? named.length === list.length : named.length > 0;
  const refused = (reason: string, instead: string): Found => ({ verdict: 'refused', shown: { reason, instead }, text: cited });
  if (isEnough && withdrawn === true) return refused('keys-withdrawn', 'copy-link microsoft-365');
  if (isEnough) {
    const customers = named.every((role) => role === 'customer-global-admin');
    return { verdict: 'allowed', shown: { through: customers ? 'microsoft-365-admin-center' : 'partner-center' }, text: cited };
  }
  const stranger = held.find((role) => !known.includes(role));
  if (stranger !== undefined) return undetermined(`unknown-value roles ${stranger}`, cited);
  if (unspokenOf !== undefined && held.includes(unspokenOf)) return silentOn('role', cited);
  return withdrawn === true ? refused('keys-withdrawn', '') : refused(`role-not-allowed ${[...list].sort().join(' ')}`, '');
}

const every = [
  ...[createPage, laterCopies, softwarePage, softwareCanceling, perpetualCanceling, keys, log, logPage],
  ...[reservations, reservationsLater, savingsPlans, azurePlans, underAzurePlans, trials, marketplace],
];

export const roles: Oracle<RoleFacts> = {
  words: { I22: ['founding-page', 'product-page'], I30: ['without-global-admin'] },
  texts: every,
  instants: () => [],
  found: (facts, at, choice) => {
    let page = pageFor(facts, choice);
    if (page === null) return silentOn('role');
    if (page === createPage && choice['I30'] === 'without-global-admin' && textAt(laterCopies, at) !== null) page = laterCopies;
    const said = textAt(page, at);
    return said === null ? beforeFirst(page) : judged(said, facts.roles, citedAt(page, said, at));
  },
};
