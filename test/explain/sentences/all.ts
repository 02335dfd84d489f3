import type { Explainable, Explainer } from '../../../src/explain/explainer.js';
import { instant } from '../../../src/kernel/instant.js';
import { answers } from './answers.js';
import { areas } from './areas.js';
import { coming, comingUndetermined } from './coming.js';
import { events } from './events.js';
import { gaps } from './gaps.js';
import { moves } from './moves.js';
import { newer } from './newer.js';
import { reasons } from './reasons.js';
import type { Row } from './row.js';
import { titles } from './titles.js';
import { ways } from './ways.js';
import { whole } from './whole.js';

/** A sentence: where it stands in the tables, how an explainer comes to say it, and what it says in English. */
export type Sentence = readonly [name: string, speak: (explainer: Explainer) => string, said: string];
type Facts = Readonly<Record<string, unknown>>;

const at = instant('2020-03-05T20:15Z');
const asked = { at: null, basis: [], contested: [] };
const verdicts = ['allowed', 'computed', 'refused', 'undetermined'];

/** The rows of a table by key, each with a name and a way to say it. */
function spoken(
  what: string,
  table: Readonly<Record<string, readonly Row<object>[]>>,
  speak: (explainer: Explainer, key: string, facts: Facts) => string,
): readonly Sentence[] {
  return Object.entries(table).flatMap(([key, rows]) =>
    rows.map(
      ([facts, said], index): Sentence => [`${what} ${key} ${String(index)}`, (explainer) => speak(explainer, key, facts as Facts), said],
    ),
  );
}
/** What an explainer says of facts that no type describes: those of a table, and those of a newer version. */
function explained(explainer: Explainer, answer: Facts): string {
  return explainer.explain(answer as unknown as Explainable);
}

/** Every written sentence. */
export const sentences: readonly Sentence[] = [
  ...Object.entries(answers).flatMap(([question, byKey]) =>
    spoken(`answer ${question}`, byKey, (explainer, key, facts) => {
      const kind = verdicts.includes(key) ? { verdict: key } : { verdict: 'allowed', effect: key };
      return explained(explainer, { ...asked, question, ...kind, ...facts });
    }),
  ),
  ...spoken('gap', gaps, (explainer, gap, facts) =>
    explained(explainer, { ...asked, question: 'cancel', verdict: 'undetermined', gaps: [{ gap, ...facts }] }),
  ),
  ...spoken('reason', reasons, (explainer, code, facts) =>
    explainer.explainReason({ code, rule: 'B1', errorCode: null, ...facts } as never, { rules: false }),
  ),
  ...Object.entries(moves).flatMap(([question, byVerdict]) =>
    Object.entries(byVerdict).map(
      ([verdict, said]): Sentence => [
        `move ${question} ${verdict}`,
        (explainer) => explained(explainer, { ...asked, question, verdict }),
        said,
      ],
    ),
  ),
  ...spoken('event', events, (explainer, event, facts) => explainer.explainEvent({ event, at, basis: [], facts } as never)),
  ...Object.entries(coming).map(
    ([what, said]): Sentence => [`coming ${what}`, (explainer) => explainer.explainComingDate({ what, at, basis: [] } as never), said],
  ),
  ...spoken('coming at an open date', comingUndetermined, (explainer, what, bounds) =>
    explainer.explainComingDate({ what, at: null, basis: [], bounds } as never),
  ),
  ...spoken('way', ways, (explainer, _by, way) => explainer.explainWay(way as never)),
  ...Object.entries(titles).map(([rule, said]): Sentence => [`title ${rule}`, (explainer) => explainer.ruleTitle(rule), said]),
  ...Object.entries(areas).map(([area, said]): Sentence => {
    const [[facts, frame]] = answers.region.allowed as readonly [Row<object>];
    return [
      `area ${area}`,
      (explainer) => explained(explainer, { ...asked, question: 'region', verdict: 'allowed', ...facts, area }),
      frame.replace(areas.brazil, said),
    ];
  }),
  ...whole.map(
    ([answer, said], index): Sentence => [
      `whole answer ${String(index)}`,
      (explainer) => explainer.explain(answer as unknown as Explainable, { certainty: true }),
      said,
    ],
  ),
  ...spoken('newer', { answer: newer.answer }, (explainer, _what, answer) => explained(explainer, answer)),
  ...spoken('newer', { reason: newer.reason }, (explainer, _what, reason) => explainer.explainReason(reason as never)),
  ...spoken('newer', { way: newer.way }, (explainer, _what, way) => explainer.explainWay(way as never)),
  ...spoken('newer', { event: newer.event }, (explainer, _what, event) => explainer.explainEvent(event as never)),
  ...spoken('newer', { coming: newer.coming }, (explainer, _what, date) => explainer.explainComingDate(date as never)),
];
