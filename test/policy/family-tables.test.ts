import { describe, expect, it } from 'vitest';
import { prorations } from '../../src/policy/proration.js';
import type { DatedTable } from '../../src/kernel/dated-table.js';
import { cancellationProcedures, endedBy } from '../../src/policy/cancellation-procedure.js';
import type { CancellationRow } from '../../src/policy/cancellation-window.js';
import { cancellationWindows } from '../../src/policy/cancellation-window.js';
import { segmentTables } from '../../src/policy/purchase.js';
import { buyingActions, rolePages, rolePagesOfFamily } from '../../src/policy/roles.js';
import { seatChanges } from '../../src/policy/seat-change.js';
import { retentions, retentionsInChina } from '../../src/policy/suspension-retention.js';
import { cycleMonths, productFamilies } from '../../src/vocabulary/product.js';

const software = ['software-subscription', 'perpetual-software', 'windows-7-esu', 'azure-linux-plan'];
const tables = { buyingActions, cancellationProcedures, prorations, seatChanges };

describe('what holds of a family whatever the date', () => {
  it.each(Object.entries(tables))('is said of every family in %s', (_name, table) => {
    expect(Object.keys(table)).toEqual(productFamilies);
  });

  it('software is bought by the list of the software page, all else by that of customer subscriptions [A1] [A2]', () => {
    for (const family of productFamilies)
      expect(buyingActions[family]).toBe(software.includes(family) ? 'buy-software' : 'create-subscription');
  });

  it('one allowed role is enough, but for canceling an Azure plan, which needs both [A1] [A2] [A3] [A4] [A5] [P2] [W19]', () => {
    const own = Object.values(rolePagesOfFamily).flatMap((pages) => Object.values(pages));
    const rows = [...Object.values(rolePages), ...own].flatMap((pages) => pages?.table ?? []);
    expect([...new Set(rows.filter(({ needs }) => needs === 'all').map(({ id }) => id))]).toEqual([
      'roles/azure-plan-cancellation@2022-11-22',
    ]);
  });

  it('the software page speaks of the segments of software, reservations have a sentence of their own [B11] [V5]', () => {
    const ids = productFamilies.map((family) => [family, segmentTables[family]?.map(({ id }) => id) ?? null]);
    expect(Object.fromEntries(ids)).toEqual({
      ...Object.fromEntries(productFamilies.map((family) => [family, null])),
      ...Object.fromEntries(software.map((family) => [family, ['segments/software@2018-08-31']])),
      'perpetual-software': [
        'segments/perpetual-software@2018-08-31',
        'segments/perpetual-software@2021-07-07',
        'segments/perpetual-software@2021-07-26',
      ],
      'azure-reservation': ['segments/azure-reservation@2018-05-10'],
    });
  });

  it('a billing cycle that is charged once, or never, fits into any term [T1]', () => {
    expect(cycleMonths).toEqual({ monthly: 1, annual: 12, biennial: 24, triennial: 36, 'one-time': null, none: null });
  });

  it('canceling a traditional license is suspending it, so a suspended one has been canceled; of no other family is that said [W10]', () => {
    const suspending = productFamilies.filter((family) => cancellationProcedures[family].suspending);
    expect(suspending).toEqual(['license-based']);
    expect(cancellationProcedures['license-based'].way).toEqual({ by: 'move', move: 'suspend', scope: 'subscription' });
  });

  it('software is canceled order by order, all else by subscription [E13]', () => {
    const byOrder = productFamilies.filter((family) => JSON.stringify(cancellationProcedures[family].way).includes('"order"'));
    expect(byOrder).toEqual(['software-subscription', 'perpetual-software', 'windows-7-esu']);
  });

  it('the credit comes with the next invoice for software and marketplace SaaS; of other families no text says when [E1] [E3] [E9] [E10]', () => {
    const credited = productFamilies.filter((family) => cancellationProcedures[family].creditedOn !== null);
    expect(credited).toEqual(['software-subscription', 'perpetual-software', 'isv-saas']);
  });

  it('without a window extended security updates need a support request, metered offers are removed, and all else cannot be canceled [E6] [E11] [E12]', () => {
    const said = Object.fromEntries(productFamilies.map((family) => [family, cancellationProcedures[family].denial]));
    expect(said).toEqual({
      ...Object.fromEntries(productFamilies.map((family) => [family, 'not-cancellable'])),
      'windows-7-esu': 'support-request-required',
      'isv-metered': 'deprovision',
    });
  });

  it('the opening of its own window selects the policy of families whose renewals open one, the order that of every other family [I14]', () => {
    expect(productFamilies.filter((family) => cancellationProcedures[family].selectedBy === 'window-start')).toEqual([
      'license-based',
      'new-commerce-license',
      'software-subscription',
    ]);
  });

  it('after a new-commerce window auto-renew can be switched off, and Windows 7 updates keep the support request [W14] [I20]', () => {
    const left = productFamilies.filter((family) => cancellationProcedures[family].insteadAfter.length > 0);
    expect(left).toEqual(['new-commerce-license', 'windows-7-esu']);
    expect(cancellationProcedures['new-commerce-license'].insteadAfter).toEqual([
      { by: 'move', move: 'set-auto-renew', scope: 'subscription' },
    ]);
  });

  it('the day of the event is unused for licenses and reservations and used everywhere else [I9]', () => {
    expect(productFamilies.filter((family) => prorations[family].dayOfEvent === 'unused')).toEqual([
      'license-based',
      'new-commerce-license',
      'azure-reservation',
    ]);
  });

  it('a refund is cut per seat in new commerce, rounded by the price of a day for traditional licenses, and once everywhere else [I19]', () => {
    const said = Object.fromEntries(productFamilies.map((family) => [family, prorations[family].rounding]));
    expect(said).toEqual({
      ...Object.fromEntries(productFamilies.map((family) => [family, 'once'])),
      'license-based': 'day-price-per-seat',
      'new-commerce-license': 'cut-per-seat',
    });
  });

  it('seats go at any time, inside their own window, or as the row of the window says of a part [B9] [W14]', () => {
    const said = Object.fromEntries(productFamilies.map((family) => [family, seatChanges[family].decrease]));
    expect(said).toEqual({
      ...Object.fromEntries(productFamilies.map((family) => [family, 'by-policy'])),
      'license-based': 'any-time',
      'isv-saas': 'any-time',
      'new-commerce-license': 'in-window',
    });
  });

  it('a part goes back with a reservation, never with software, savings plans and Linux plans; where a row says never, all later ones do [W6] [W7] [W8] [W17] [W18] [E12]', () => {
    const said = productFamilies.flatMap((family) =>
      cancellationWindows[family].annual.map(({ since, parts }) => [`${family} ${since}`, parts?.how, parts?.rule] as const),
    );
    expect(said.filter(([, how]) => how !== undefined)).toEqual([
      ['software-subscription 2021-06-01', 'never', 'W6'],
      ['software-subscription 2022-07-11', 'never', 'W7'],
      ['perpetual-software 2021-06-01', 'never', 'W8'],
      ['perpetual-software 2021-10-07', 'never', 'W8'],
      ['azure-linux-plan 2019-12-18', 'never', 'E12'],
      ['azure-reservation 2022-10-10', 'as-whole', 'W17'],
      ['azure-reservation 2026-01-15', 'as-whole', 'W17'],
      ['azure-savings-plan 2022-10-12', 'never', 'W18'],
    ]);
    for (const family of productFamilies) {
      const rows: DatedTable<CancellationRow> = cancellationWindows[family].annual;
      const first = rows.findIndex(({ parts }) => parts?.how === 'never');
      expect(first < 0 || rows.slice(first).every(({ parts }) => parts?.how === 'never')).toBe(true);
    }
  });

  it('the days between account opening and first billing are added for traditional licenses and marketplace SaaS only [D4] [L2] [L3] [L7]', () => {
    const texts = [retentions, retentionsInChina].flatMap((table) =>
      Object.values(table).flatMap((own) => [own?.partner ?? [], own?.marketplace ?? []]),
    );
    const said = texts.flat().map(({ id, days, extraDays, then }) => [id, `${String(days)} ${String(extraDays)} ${then}`] as const);
    expect(Object.fromEntries(said)).toEqual({
      'suspension-retention/license-based@2016-12-01': '60 0 deleted',
      'suspension-retention/license-based@2017-03-30': '90 30 deleted',
      'suspension-retention/license-based@2023-08-04': '90 0 deleted',
      'suspension-retention/license-based-china@2018-10-29': '60 0 deleted',
      'suspension-retention/new-commerce-license@2021-10-04': '90 0 deleted',
      'suspension-retention/new-commerce-license@2023-08-04': '120 0 deleted',
      'suspension-retention/isv-saas@2019-03-01': '90 30 deleted',
      'suspension-retention/isv-saas-publisher@2021-10-27': '30 0 unsubscribed',
    });
  });

  it('seats are added to licenses and marketplace software; of the rest the documents are silent [B9]', () => {
    expect(productFamilies.filter((family) => seatChanges[family].increase === 'any-time')).toEqual([
      'license-based',
      'new-commerce-license',
      'isv-saas',
    ]);
  });

  it('names the rule behind each', () => {
    const ruleOf = (table: { readonly [F in (typeof productFamilies)[number]]: { readonly rule: string } }) =>
      productFamilies.map((family) => table[family].rule).join(' ');
    expect(ruleOf(cancellationProcedures)).toBe('W10 W14 E13 E13 E11 E12 W15 W18 W19 E1 E6');
    expect(ruleOf(prorations)).toBe('W10 W14 E10 E9 W9 E12 W17 W18 W19 E1 E6');
    expect(ruleOf(seatChanges)).toBe('B9 W14 W7 B9 B9 B9 B9 B9 B9 B9 B9');
    expect(endedBy).toEqual({ cancelled: 'L6', deleted: 'D4', expired: 'L4', disabled: 'L4', migrated: 'M1' });
  });
});
