import type { Language } from './phrase.js';
import { say } from './phrase.js';

/** The words that a language puts around a value and between sentences, whatever they are about. */
export interface TextLanguage extends Language {
  /** Stands between two sentences. */
  readonly between: string;
}

export const english = {
  locale: 'en',
  ownPolicy: 'your own policy',
  until: { day: (last) => say`until the end of ${last}`, moment: (end) => say`until ${end}` },
  otherwise: (end) => say` (by another interpretation, ${end})`,
  dayLabel: ' (UTC)',
  market: (name, code) => `${name} (${code})`,
  quoted: (text) => `"${text}"`,
  between: ' ',
  blank: '?',
} as const satisfies TextLanguage;

export const korean = {
  locale: 'ko',
  ownPolicy: '자체 정책',
  until: { day: (last) => say`${last}까지`, moment: (end) => say`${end} 전까지` },
  otherwise: (end) => say`, 다른 해석으로는 ${end}`,
  dayLabel: '(UTC)',
  market: (name, code) => `${name}(${code})`,
  quoted: (text) => `"${text}"`,
  between: ' ',
  blank: '?',
} as const satisfies TextLanguage;

export const simplifiedChinese = {
  locale: 'zh-Hans',
  ownPolicy: '自有策略',
  until: { day: (last) => say`${last} 结束前`, moment: (end) => say`${end} 之前` },
  otherwise: (end) => say`，另作解读则为${end}`,
  dayLabel: ' (UTC)',
  market: (name, code) => `${name} (${code})`,
  quoted: (text) => `“${text}”`,
  between: '',
  blank: '?',
} as const satisfies TextLanguage;

export const traditionalChinese = {
  locale: 'zh-Hant',
  ownPolicy: '自有原則',
  until: { day: (last) => say`${last} 結束前`, moment: (end) => say`${end} 之前` },
  otherwise: (end) => say`，另作解讀則為${end}`,
  dayLabel: ' (UTC)',
  market: (name, code) => `${name} (${code})`,
  quoted: (text) => `「${text}」`,
  between: '',
  blank: '?',
} as const satisfies TextLanguage;
