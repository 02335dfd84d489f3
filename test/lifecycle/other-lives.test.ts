import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMs, dayMs } from '../../src/kernel/instant.js';
import { nextDue } from '../../src/lifecycle/next-due.js';
import { lifeAlone } from '../../src/lifecycle/life.js';
import { contestedDue } from '../../src/lifecycle/other-lives.js';
import { defaultInterpretations, others } from '../../src/rules/asking/determine.js';
import type { InterpretationId } from '../../src/vocabulary/interpretation.js';
import { interpretationValues } from '../../src/vocabulary/interpretation.js';
import { life } from '../../src/testing/subscriptions.js';
import { draws, least } from '../draws.js';

it('what contests the end of a state is every interpretation by which time does another thing or at another instant, and no other', () => {
  let met = 0;
  fc.assert(
    fc.property(life(), ({ subscription, at }) => {
      for (const { subscription: state, due } of lifeAlone(subscription, addMs(at, 800 * dayMs), {})) {
        if (due === null) continue;
        const all = (Object.keys(interpretationValues) as InterpretationId[]).filter((id) =>
          others(defaultInterpretations, id).some((interpretations) => {
            const next = nextDue(state, { interpretations });
            return next?.at !== due.at || next.request?.move !== due.request?.move;
          }),
        );
        met += all.length;
        expect(contestedDue(state, due, {})).toEqual(all);
      }
    }),
    { numRuns: draws(2500) },
  );
  expect(met).toBeGreaterThanOrEqual(least(200));
});
