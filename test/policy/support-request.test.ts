import { describe, expect, it } from 'vitest';
import { supportRequests } from '../../src/policy/support-request.js';

describe('support request', () => {
  it('may carry attachments, and has one text seen until 2021-06-02 [E15]', () => {
    expect(supportRequests.map(({ since, seenUntil, optional }) => ({ since, seenUntil, optional }))).toEqual([
      { since: '2020-01-21', seenUntil: '2021-06-02', optional: ['attachments'] },
    ]);
  });
});
