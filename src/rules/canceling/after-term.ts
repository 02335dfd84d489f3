import { basesOf, cited, coverageOf, nextChangeAt } from '../../kernel/dated-table.js';
import { frozen } from '../../kernel/frozen.js';
import { missing } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { endOfTermChoices, extendedTermExits, extendedTermRefunds } from '../../policy/extended-term.js';
import type { Look } from '../asking/look.js';
import { reached } from '../asking/look.js';
import { migrates, migrationAt } from '../terms/migration.js';
import type { Case } from './case.js';
import { citedIn } from './case.js';
import type { Standing } from './standings.js';
import { ended, inside, noBasis, open, silentAfterwards, unknown } from './standings.js';
import type { StatedWindow } from './stated-window.js';

const statusMissing = /* @__PURE__ */ frozen(missing('status'));

/** The citations of an extended service term: that it may be canceled, and what comes back. */
const basesOfExtended = /* @__PURE__ */ basesOf((coverage) => [
  ...extendedTermExits[0].bases()[coverage],
  ...extendedTermRefunds[0].bases()[coverage],
]);

/** Returns the standing of an extended service term: prepaid by the month, canceled on any day with the unused days back (L5, L9). */
export function extended(fromAt: number, look: Look<unknown>): Standing {
  const at = look.at as Instant;
  reached(look, nextChangeAt(extendedTermExits, at));
  const basis = basesOfExtended()[coverageOf(extendedTermExits, extendedTermExits[0], at)];
  return inside(open(basis, extendedTermRefunds[0].share), fromAt, Number.POSITIVE_INFINITY);
}

/** X7: what a trial that was not converted, or a term that was not renewed, leaves as time alone does it (L5, L8, M1). */
export function afterTerm(of: Case, found: Standing, isUncovered: boolean, stated: StatedWindow | null, look: Look<unknown>): Standing {
  const { ends, trial, purchase } = of;
  const isOver = reached(look, ends.last.endsAt);
  const { endsAt, end, gap } = isOver && ends.later !== null && reached(look, ends.later.endsAt) ? ends.later : ends.last;
  const { stage, basis } = found;
  // a denial beats later events, and what the server holds open outlives its term
  if (stage === 'denied' || (stage === 'open' && stated !== null)) return found;
  const afterTrial = trial !== null && trial.end !== 'converts' && reached(look, trial.closesAt) ? trial.end : null;
  // silence takes nothing from a refusal; choice and dispute only where nothing is closed
  const stays = isUncovered || stage === 'closed';
  switch (afterTrial ?? (isOver ? end : null)) {
    case null:
      return found;
    case 'ends':
      return ended(isUncovered ? noBasis : citedIn(of), 'expired');
    case 'stops':
      return ended(cited(endOfTermChoices, endOfTermChoices[0], endsAt as Instant), 'disabled');
    case 'migrates':
      return ended(migrationAt(purchase, endsAt as Instant).basis, 'migrated');
    case 'extends':
      return extended(endsAt, look);
    case 'choice':
      return stays ? found : unknown(basis, statusMissing);
    default: {
      // whether it is extended decides whether it can be canceled
      const decides = ofChoice.includes(end) && !migrates(purchase);
      return !decides && stays ? found : unknown(basis, afterTrial === null ? gap : silentAfterwards);
    }
  }
}

/** The ends of a term that may be extended, and so canceled, after it. */
const ofChoice: readonly string[] = ['endOfTerm', 'disputed', 'cloud', 'segment'];
