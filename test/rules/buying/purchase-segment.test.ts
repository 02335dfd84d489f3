import { describe, expect, it } from 'vitest';
import { bought, gapsOf, license, reasonsOf, software } from '../../purchase-request.js';

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

  it.each(['government', 'education', 'nonprofit'])('sells software to %s from 2021-07-07 on [V5]', (segment) => {
    expect(softwareFor(segment, '2021-07-06')).toMatchObject({
      reasons: [{ code: 'segment-not-served', rule: 'V5', served: ['commercial'] }],
    });
    expect(softwareFor(segment, '2021-07-07').verdict).toBe('allowed');
  });

  it('sells software to commercial customers before and after, and to no segment it does not know [B11] [V5]', () => {
    expect(softwareFor('commercial', '2020-06-01').verdict).toBe('allowed');
    expect(softwareFor('commercial', '2021-07-07').verdict).toBe('allowed');
    expect(gapsOf(softwareFor('made-up', '2020-06-01'))).toEqual(['unknown-value customer.segment']);
  });

  it('has no text on segments of software before 2018-09-04 [V5]', () => {
    expect(softwareFor('education', '2018-09-03')).toMatchObject({ verdict: 'undetermined' });
    expect(reasonsOf(softwareFor('education', '2018-09-04'))).toEqual(['segment-not-served']);
  });

  it('sells reservations to commercial customers only [B11]', () => {
    expect(reservationFor('education')).toMatchObject({ reasons: [{ code: 'segment-not-served', rule: 'B11', served: ['commercial'] }] });
    expect(reservationFor('commercial').verdict).toBe('allowed');
    expect(reasonsOf(reservationFor('education', '2020-01-20'))).toEqual([]);
    expect(reasonsOf(reservationFor('education', '2020-01-21'))).toEqual(['segment-not-served']);
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
