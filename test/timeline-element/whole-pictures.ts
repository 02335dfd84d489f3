import { english } from '../../src/explain/en/index.js';
import { korean } from '../../src/explain/ko/index.js';
import { simplifiedChinese } from '../../src/explain/zh-hans/index.js';
import { traditionalChinese } from '../../src/explain/zh-hant/index.js';
import type { Explainer } from '../../src/explain/explainer.js';
import { addMs, dayMs, instant, isoInstant } from '../../src/kernel/instant.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import type { Shape } from '../../src/timeline-element/picture.js';
import { legendOf, pictureOf } from '../../src/timeline-element/picture.js';
import type { TimelineLife } from '../../src/timeline-element/timeline.js';
import { timelineOf } from '../../src/timeline-element/timeline.js';
import { timelineWords } from '../../src/timeline-element/words.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';

const orderedAt = instant('2024-03-01T10:00Z');
const subscription = {
  id: 's-1',
  status: 'active',
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  quantity: 5,
  autoRenew: false,
  orderedAt,
  changedAt: orderedAt,
  term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
} as const satisfies Subscription;
const closesAt = addMs(orderedAt, 30 * dayMs);
const trial = {
  ...subscription,
  status: 'trial',
  trial: { opensAt: orderedAt, closesAt },
  autoRenew: true,
  term: termFrom(closesAt, 'P1Y', 'new-commerce-license'),
} as const satisfies Subscription;
const suspended: TimelineLife = {
  subscription,
  moves: [{ at: instant('2024-05-10'), request: { move: 'suspend', reason: 'nonpayment' } }],
};

/** A life, how many days of it are drawn from three before its order on, how wide, and in which language. */
const pictures: readonly (readonly [name: string, life: TimelineLife, days: number, width: number, language: Explainer])[] = [
  ['days', { subscription }, 10, 760, english],
  ['months', suspended, 120, 480, korean],
  ['years', { subscription: { ...subscription, autoRenew: true } }, 1200, 1200, traditionalChinese],
  ['end', { subscription }, 500, 760, english],
  ['trial', { subscription: trial }, 60, 320, simplifiedChinese],
];

const shapeText = ({ tag, attributes, children }: Shape, depth: number): readonly string[] => [
  `${' '.repeat(depth)}${tag} ${Object.entries(attributes)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ')}`.trimEnd(),
  ...children.flatMap((child) => (typeof child === 'string' ? [`${' '.repeat(depth + 1)}${child}`] : shapeText(child, depth + 1))),
];

const drawing = (life: TimelineLife, days: number, width: number, language: Explainer) => (): readonly string[] => {
  const words = timelineWords[language.locale];
  const timeline = timelineOf(life, { fromAt: addMs(orderedAt, -3 * dayMs), untilAt: addMs(orderedAt, days * dayMs) });
  const { root, items, place } = pictureOf(timeline, width, words, language);
  return [
    ...shapeText(root, 0),
    ...items.map(
      ({ text, fromAt, untilAt, rules }) =>
        `item ${isoInstant(fromAt)} ${untilAt === null ? '' : isoInstant(untilAt)} ${text} [${rules.join(', ')}]`,
    ),
    ...[-4, 0, 5, days + 1].map((day) => `place ${String(day)}: ${String(place(addMs(orderedAt, day * dayMs)))}`),
    ...legendOf(timeline, words).flatMap(({ name, drawn }) => [name, ...shapeText(drawn, 1)]),
  ];
};

/** All words of a language, those for which no life stands above too. */
const listed =
  ({ locale }: Explainer) =>
  (): readonly string[] => {
    const { between, since, ...words } = timelineWords[locale];
    return [JSON.stringify(words, null, 1), between('name', '[from]', '[until]'), since('name', '[from]')].flatMap((text) =>
      text.split('\n'),
    );
  };

/** What a timeline draws and says, by the name of the file in the folder outputs. */
export const wholePictures: Readonly<Record<string, () => readonly string[]>> = Object.fromEntries([
  ...[english, korean, simplifiedChinese, traditionalChinese].map((language) => [`words-${language.locale}`, listed(language)] as const),
  ...pictures.map(([name, ...of]) => [`picture-${name}`, drawing(...of)] as const),
]);
