import type { Explainer, ExplainLocale } from 'termbook/explain';
import type { Labels } from './labels/labels.js';
import type { Scenario } from './scenario.js';
import type { Lived, Range } from './story.js';

/** What every part of the page may use. */
export interface Page {
  readonly locale: ExplainLocale;
  readonly labels: Labels;
  /** The sentences of that language; those of the others are not loaded. */
  readonly language: Explainer;
  readonly change: (change: Partial<Scenario>) => void;
  /** Says something to a screen reader. */
  readonly announce: (text: string) => void;
}

/** What every part of the page shows. */
export interface View {
  readonly scenario: Scenario;
  readonly range: Range;
  /** The life up to the chosen instant. */
  readonly now: Lived;
}

/** A part of the page: built once in a language, then shown for each view. */
export interface Part {
  readonly root: HTMLElement;
  readonly show: (view: View) => void;
}
