import { describe, expect, it } from 'vitest';
import { supportRequests } from '../../src/policy/support-request.js';

describe('support request', () => {
  it('may carry attachments, and has one text seen until 2023-10-23 [E15]', () => {
    expect(supportRequests.map(({ since, seenUntil, optional }) => ({ since, seenUntil, optional }))).toEqual([
      { since: '2018-08-31', seenUntil: '2023-10-23', optional: ['attachments'] },
    ]);
  });
});
