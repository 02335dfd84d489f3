import { createHash } from 'node:crypto';
import type * as fc from 'fast-check';
import type { Instant } from '../../src/index.js';
import { statuses } from '../../src/index.js';
import { absent, asked, atAround, boundariesOf, values } from '../../src/testing/index.js';
import {
  anyMoney,
  at,
  life,
  marketplaceJson,
  marketplaceListJson,
  marketplaceWebhookJson,
  ordered,
  partnerCenterJson,
  partnerCenterListJson,
  portfolio,
  purchase,
  request,
  subscription,
  subscriptionIn,
  suspension,
  taxRate,
  term,
} from '../../src/testing/index.js';
import { sample } from './runs.js';

const drawings: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ...Object.fromEntries(Object.entries(values).map(([name, of]) => [`values.${name}`, of()])),
  ...Object.fromEntries(Object.entries(asked).map(([name, of]) => [`asked.${name}`, of()])),
  ...Object.fromEntries(statuses.map((status) => [`subscriptionIn ${status}`, subscriptionIn(status)])),
  anyMoney: anyMoney(),
  at: at(),
  life: life(),
  ordered: ordered(),
  portfolio: portfolio(),
  purchase: purchase(),
  'purchase, what is required': purchase({ facts: 'required' }),
  request: request(),
  subscription: subscription(),
  suspension: suspension(),
  taxRate: taxRate(),
  term: term(),
  partnerCenterJson: partnerCenterJson({ most: 5 }),
  partnerCenterListJson: partnerCenterListJson(),
  marketplaceJson: marketplaceJson({ most: 5 }),
  marketplaceListJson: marketplaceListJson(),
  marketplaceWebhookJson: marketplaceWebhookJson(),
};

/** Two values in full, and all as one number: the rare ones too. */
function lines(name: string, all: readonly unknown[]): readonly string[] {
  const texts = all.map((one) => JSON.stringify(one));
  return [`${name} ${createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16)}`, ...texts.slice(0, 2)];
}

/** What may stand for each fact that is left out, for drawn facts of each question. */
function absences(): readonly string[] {
  return Object.entries(absent).flatMap(([question, facts]) => {
    const drawn = sample(asked[question as keyof typeof asked]() as fc.Arbitrary<{ readonly facts: object; readonly at: Instant }>, 40);
    return facts.map((one) => {
      const listed = one as { readonly fact: string; readonly path?: string; readonly values?: (facts: object, at: Instant) => unknown };
      const { fact, path = '', values: of } = listed;
      return lines(`${question} ${fact} ${path}`, of === undefined ? [] : drawn.map((case_) => of(case_.facts, case_.at)))
        .slice(0, 2)
        .join(' ');
    });
  });
}

function boundaries(): readonly string[] {
  const drawn = [...sample(purchase(), 50), ...sample(suspension(), 50)];
  return [
    ...lines('boundariesOf', drawn.map(boundariesOf)),
    ...lines(
      'atAround',
      drawn.map((facts) => sample(atAround(facts), 5)),
    ),
  ];
}

/** What the test kit draws, by the name of the file in the folder outputs. */
export const wholeDrawn: Readonly<Record<string, () => readonly string[]>> = {
  drawn: () => Object.entries(drawings).flatMap(([name, arbitrary]) => lines(name, sample(arbitrary, 100))),
  absences,
  boundaries,
};
