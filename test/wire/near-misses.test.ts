import { describe, expect, it } from 'vitest';
import { saasSubscription } from '../../src/marketplace/subscription.js';
import { partnerCenterSubscription, reconciliationFrom } from 'termbook/partner-center';

const unknownKeys = ({
  issues,
}: {
  readonly issues: readonly { readonly code: string; readonly path: string; readonly expected: string }[];
}) => issues.flatMap(({ code, path, expected }) => (code === 'unknown-key' ? [`${path}: ${expected}`] : []));
const meant = (path: string, name: string) => [`${path}: a name that is documented; did you mean ${name}?`];

describe('a key that is almost a documented one', () => {
  it.each<[object, string, string]>([
    [{ autoRenewEnable: false }, 'autoRenewEnable', 'autoRenewEnabled'],
    [{ comitmentEndDate: '2024-01-01' }, 'comitmentEndDate', 'commitmentEndDate'],
    [{ auto_renew_Enabled: false }, 'auto_renew_Enabled', 'autoRenewEnabled'],
  ])('of a subscription is named, and nothing is read from it: %j', (record, path, name) => {
    const read = partnerCenterSubscription(record);
    expect(unknownKeys(read)).toEqual(meant(path, name));
    expect(read.issues.map((issue) => issue.path)).toContain('autoRenewEnabled');
  });

  it('is no issue where the documented key is there too, in another casing, three letters off, or documented itself', () => {
    expect(unknownKeys(partnerCenterSubscription({ autoRenewEnabled: true, autoRenewEnable: false }))).toEqual([]);
    expect(unknownKeys(partnerCenterSubscription({ AUTORENEWENABLED: true }))).toEqual([]);
    expect(unknownKeys(partnerCenterSubscription({ autoRenewEnabl: true }))).toEqual(meant('autoRenewEnabl', 'autoRenewEnabled'));
    expect(unknownKeys(partnerCenterSubscription({ autoRenewEnab: true }))).toEqual([]);
    expect(unknownKeys(partnerCenterSubscription({ effectiveEndDate: '2024-01-01' }))).toEqual([]);
  });

  it('of the marketplace and of a bill is named too, once a file', () => {
    expect(unknownKeys(saasSubscription({ autoRenw: true }))).toEqual(meant('autoRenw', 'autoRenew'));
    const rows = 'Subscription Id,Subtotal,Curency\ns-1,1.00,EUR\ns-1,2.00,EUR\n';
    expect(unknownKeys(reconciliationFrom(rows))).toEqual(meant('rows[0].Curency', 'currency'));
  });
});
