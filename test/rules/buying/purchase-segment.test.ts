import { describe, expect, it } from 'vitest';
import { bought, gapsOf, license, software } from '../../purchase-request.js';

const partner = { roles: ['admin-agent'] } as const;
const softwareFor = (segment: string, at: string) => bought({ offer: software, customer: { segment }, partner }, at);
const reservationFor = (segment: string, at = '2020-06-01') =>
  bought({ offer: { ...software, family: 'azure-reservation' }, customer: { segment } }, at);

describe('segments', () => {
  it('keeps an offer to its segments, and names them [B3]', () => {
    expect(bought({ customer: { segment: 'government' } })).toMatchObject({
      reasons: [{ code: 'segment-not-served', rule: 'B3', errorCode: null, served: ['commercial', 'education'] }],
    });
    expect(bought({ customer: { segment: 'education' } }).verdict).toBe('allowed');
  });

  it('needs the segments of an offer, and takes a word of its own at its word [B3]', () => {
    expect(gapsOf(bought({ offer: { segments: null } }))).toEqual(['fact-missing offer.segments']);
    expect(gapsOf(bought({ offer: { segments: null }, customer: { segment: 'constructor' } }))).toEqual([
      'fact-missing offer.segments',
      'unknown-value customer.segment',
    ]);
    expect(bought({ offer: { segments: ['charity'] }, customer: { segment: 'charity' } }).verdict).toBe('allowed');
  });

  it.each(['government', 'education'])('sells perpetual software to %s from 2021-07-07 on, and is silent before [V5]', (segment) => {
    expect(gapsOf(softwareFor(segment, '2021-07-06T23:59:59.999Z'))).toEqual(['documents-silent']);
    expect(softwareFor(segment, '2021-07-06')).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'segment' }] });
    expect(softwareFor(segment, '2021-07-07').verdict).toBe('allowed');
  });

  it('sells perpetual software to nonprofit customers from 2021-07-26 on, and is silent before [V5]', () => {
    for (const at of ['2021-07-06', '2021-07-07', '2021-07-25T23:59:59.999Z']) {
      expect(softwareFor('nonprofit', at)).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'segment' }] });
    }
    expect(softwareFor('nonprofit', '2021-07-26').verdict).toBe('allowed');
  });

  it.each(['software-subscription', 'windows-7-esu', 'azure-linux-plan'] as const)(
    'names commercial customers only for %s [B11] [V5]',
    (family) => {
      const sold = (segment: string) => bought({ offer: { ...software, family }, customer: { segment }, partner }, '2023-01-01');
      expect(sold('commercial').verdict).toBe('allowed');
      for (const segment of ['government', 'education', 'nonprofit']) {
        expect(sold(segment)).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'segment' }] });
      }
    },
  );

  it("sells software to the segments that the offer states, whatever the family's page names [B3]", () => {
    const offer = { ...software, family: 'software-subscription', segments: ['education'] } as const;
    expect(bought({ offer, customer: { segment: 'education' }, partner }, '2020-06-01').verdict).toBe('allowed');
    expect(bought({ offer, partner }, '2020-06-01')).toMatchObject({
      reasons: [{ code: 'segment-not-served', rule: 'B3', errorCode: null, served: ['education'] }],
    });
  });

  it('sells software to commercial customers before and after, and to no segment it does not know [B11] [V5]', () => {
    expect(softwareFor('commercial', '2020-06-01').verdict).toBe('allowed');
    expect(softwareFor('commercial', '2021-07-07').verdict).toBe('allowed');
    expect(gapsOf(softwareFor('made-up', '2020-06-01'))).toEqual(['unknown-value customer.segment']);
  });

  it('names commercial customers for reservations, and is silent on the others [B11]', () => {
    expect(reservationFor('education')).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'segment' }] });
    expect(reservationFor('commercial').verdict).toBe('allowed');
  });

  it('has no traditional trial for government and education [R1]', () => {
    const trialFor = (segment: string) =>
      bought({ offer: { ...license, billingCycle: 'none', segments: [segment] }, customer: { segment } });
    for (const segment of ['government', 'education']) {
      expect(trialFor(segment)).toMatchObject({
        reasons: [{ code: 'segment-not-served', rule: 'R1', served: ['commercial', 'nonprofit'] }],
      });
    }
    expect(trialFor('nonprofit').verdict).toBe('allowed');
    expect(trialFor('made-up').verdict).toBe('allowed');
  });
});
