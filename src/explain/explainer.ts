import { frozen } from '../kernel/frozen.js';
import type { Basis, Undetermined } from '../kernel/answer.js';
import type { ComingDate } from '../lifecycle/coming-dates.js';
import type { SubscriptionEvent } from '../lifecycle/transitions.js';
import type { AnyAnswer } from '../rules/catalog/questions.js';
import type { Refused } from '../vocabulary/answer.js';
import type { Move } from '../vocabulary/move.js';
import type { Reason, ReasonCode } from '../vocabulary/reason.js';
import type { Way } from '../vocabulary/way.js';
import { harmless } from './format.js';
import type { ExplainLocale } from './locale.js';
import type { Part, Phrase } from './phrase.js';
import { none, rendered } from './phrase.js';
import { answerPhrase, comingPhrase, eventPhrase, reasonPhrase, wayPhrase } from './sentence.js';
import { knownZone } from './format.js';
import type { TextLanguage } from './languages.js';
import type { Texts } from './texts.js';
import type { Translation } from './translated.js';

/** An answer, or a move that was refused or is undetermined. */
export type Explainable = AnyAnswer | Refused<Move, ReasonCode> | Undetermined<Move>;

/** The parts that an explanation shows, and its time zone. */
export interface ExplainOptions {
  /** An IANA time zone such as 'Asia/Seoul'; absent, or unknown to the runtime: UTC. Each date says its zone. */
  readonly timeZone?: string | undefined;
  /** false leaves out rule ids and the interpretations that contest the answer; absent: they are shown. */
  readonly rules?: boolean | undefined;
  /** true adds how sure the date of the deciding rule is, and when it was last seen; absent: it is left out. */
  readonly certainty?: boolean | undefined;
}

/** The functions of `termbook/explain` in one language. */
export interface Explainer {
  /** The language of the sentences. */
  readonly locale: ExplainLocale;
  /** Returns what `explain` returns in this language. */
  readonly explain: (answer: Explainable, options?: ExplainOptions) => string;
  /** Returns what `explainParts` returns in this language. */
  readonly explainParts: (answer: Explainable, options?: ExplainOptions) => readonly Part[];
  /** Returns what `explainReason` returns in this language. */
  readonly explainReason: (reason: Reason, options?: ExplainOptions) => string;
  /** Returns what `explainWay` returns in this language. */
  readonly explainWay: (way: Way) => string;
  /** Returns what `explainEvent` returns in this language. */
  readonly explainEvent: (event: SubscriptionEvent, options?: ExplainOptions) => string;
  /** Returns what `explainComingDate` returns in this language. */
  readonly explainComingDate: (coming: ComingDate, options?: ExplainOptions) => string;
  /** Returns what `ruleTitle` returns in this language. */
  readonly ruleTitle: (rule: string) => string;
}

/** The sentences of one language; some may be missing. */
export type OneLanguage = Translation<Texts> & TextLanguage & Pick<Texts, 'unknown'>;

/** Returns the explainer of one table of sentences; a missing one throws when it is said, and gets the general sentence. */
export function explainer(own: OneLanguage): Explainer {
  const texts = own as Texts;
  /** A value newer than this version, or not of its type at all, gets a general sentence; nothing throws. */
  function parts(
    phrase: (texts: Texts) => Phrase,
    { timeZone, rules = true }: ExplainOptions = {},
    citing: { readonly basis?: readonly Basis[] } = {},
  ): readonly Part[] {
    try {
      const { basis = [] } = citing;
      // without its interpretations an end is the safe one
      const otherwise = rules ? texts.otherwise : () => none;
      const shown = timeZone === undefined && rules ? texts : { ...texts, timeZone: knownZone(timeZone), hidesRules: !rules, otherwise };
      return rendered(shown, phrase(shown)).map((part) => withSource(part, basis));
    } catch {
      return [{ part: 'text', text: texts.unknown }];
    }
  }
  const explainParts = (answer: Explainable, options?: ExplainOptions): readonly Part[] =>
    parts((shown) => answerPhrase(shown, answer, options?.certainty === true), options, answer);
  return frozen({
    locale: texts.locale,
    explain: (answer, options) => textOf(explainParts(answer, options)),
    explainParts,
    explainReason: (reason, options) => textOf(parts((shown) => reasonPhrase(shown, reason), options)),
    explainWay: (way) => {
      const text = textOf(parts((shown) => wayPhrase(shown, way)));
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
    },
    explainEvent: (event, options) => textOf(parts((shown) => eventPhrase(shown, event), options)),
    explainComingDate: (coming, options) => textOf(parts((shown) => comingPhrase(shown, coming), options)),
    ruleTitle: (rule) => titleOf(texts, rule) ?? harmless(rule),
  });
}

/** Returns the title of a rule by its letter and number. */
function titleOf({ rules }: Texts, rule: unknown): string | undefined {
  const [, letter = '', number = ''] = (typeof rule === 'string' && /^([A-Z])([1-9]\d*)$/.exec(rule)) || [];
  return rules[letter]?.[Number(number) - 1];
}

/** Returns a part with the document that a basis cites for its rule. */
function withSource(part: Part, basis: readonly Basis[]): Part {
  if (part.part !== 'rule') return part;
  const cited = basis.find(({ rule }) => rule === part.rule);
  return cited === undefined ? part : { ...part, source: harmless(cited.source) };
}

function textOf(parts: readonly Part[]): string {
  return parts.map((part) => part.text).join('');
}
