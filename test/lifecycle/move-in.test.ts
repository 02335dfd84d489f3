import { expect, it } from 'vitest';
import { lastOf, lifeAlone } from '../../src/lifecycle/life.js';
import { moveIn } from '../../src/lifecycle/move-in.js';
import { active, at } from './subscriptions.js';

const asked = at('2024-05-01');

it('a move that is not in the table is undetermined in any stage', () => {
  const stage = lastOf(lifeAlone(active(), asked, {}));
  const moved = moveIn(stage, { move: 'sell' } as never, asked, {});
  expect(moved).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'unknown-value', fact: 'move', value: 'sell' }] });
});
