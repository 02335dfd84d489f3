import type { ExplainLocale } from '../explain/locale.js';
import type { TextLanguage } from '../explain/languages.js';
import * as languages from '../explain/languages.js';
import type { Phrase, Slot } from '../explain/phrase.js';
import { say } from '../explain/phrase.js';
import type { Translation } from '../explain/translated.js';
import { translated } from '../explain/translated.js';

/** The sentences about findings in one language. */
export interface FindingTexts extends TextLanguage {
  readonly missing: (net: Slot) => Phrase;
  readonly unexpected: (net: Slot) => Phrase;
  readonly doubled: (net: Slot) => Phrase;
  readonly instead: (billed: Slot, net: Slot) => Phrase;
  readonly sign: Phrase;
  readonly currency: (net: Slot) => Phrase;
  readonly quantity: (seats: Slot) => Phrase;
  readonly period: Phrase;
  readonly tooMuch: (amount: Slot) => Phrase;
  readonly tooLittle: (amount: Slot) => Phrase;
  readonly undetermined: Phrase;
  /** The facts that are missing, as names of the library. */
  readonly because: (reasons: string) => Phrase;
  /** The first and the last day; null = no end is known. */
  readonly days: (from: Slot, to: Slot | null) => Phrase;
  readonly unknown: string;
}

const english: FindingTexts = {
  ...languages.english,
  missing: (net) => say`Not billed: ${net}.`,
  unexpected: (net) => say`Billed without a cause: ${net}.`,
  doubled: (net) => say`Billed twice: ${net}.`,
  instead: (billed, net) => say`Billed ${billed} instead of ${net}.`,
  sign: ['A charge and a credit are mixed up.'],
  currency: (net) => say`Billed in another currency than ${net}.`,
  quantity: (seats) => say`Billed for another number of seats than ${seats}.`,
  period: ['Billed for other days than expected.'],
  tooMuch: (amount) => say`${amount} too much.`,
  tooLittle: (amount) => say`${amount} too little.`,
  undetermined: ['It cannot be determined if this line is right.'],
  because: (reasons) => ['Unknown: ', reasons, '.'],
  days: (from, to) => (to === null ? say`Days: from ${from} on.` : say`Days: ${from} to ${to}.`),
  unknown: 'A finding that this version cannot explain.',
};

const korean: Translation<FindingTexts> = {
  ...languages.korean,
  missing: (net) => say`청구되지 않음: ${net}.`,
  unexpected: (net) => say`근거 없이 청구됨: ${net}.`,
  doubled: (net) => say`이중 청구됨: ${net}.`,
  instead: (billed, net) => say`${net} 대신 ${billed} 청구됨.`,
  sign: ['청구와 크레딧이 뒤바뀌었습니다.'],
  currency: (net) => say`${net}와 다른 통화로 청구됨.`,
  quantity: (seats) => say`사용자 수 ${seats}명과 다르게 청구됨.`,
  period: ['예상과 다른 기간으로 청구됨.'],
  tooMuch: (amount) => say`${amount} 초과.`,
  tooLittle: (amount) => say`${amount} 부족.`,
  undetermined: ['이 항목이 맞는지 확인할 수 없습니다.'],
  because: (reasons) => ['확인되지 않은 정보: ', reasons, '.'],
  days: (from, to) => (to === null ? say`기간: ${from}부터.` : say`기간: ${from} ~ ${to}.`),
  unknown: '이 버전에서 설명할 수 없는 결과입니다.',
};

const simplifiedChinese: Translation<FindingTexts> = {
  ...languages.simplifiedChinese,
  missing: (net) => say`未收费：${net}。`,
  unexpected: (net) => say`无依据的收费：${net}。`,
  doubled: (net) => say`重复收费：${net}。`,
  instead: (billed, net) => say`收费 ${billed}，应为 ${net}。`,
  sign: ['收费与贷记颠倒。'],
  currency: (net) => say`收费货币与 ${net} 不同。`,
  quantity: (seats) => say`收费的席位数不是 ${seats}。`,
  period: ['收费的日期与预期不同。'],
  tooMuch: (amount) => say`多收 ${amount}。`,
  tooLittle: (amount) => say`少收 ${amount}。`,
  undetermined: ['无法确定此行是否正确。'],
  because: (reasons) => ['未知：', reasons, '。'],
  days: (from, to) => (to === null ? say`日期：自 ${from} 起。` : say`日期：${from} 至 ${to}。`),
  unknown: '有一个此版本无法解释的结果。',
};

const traditionalChinese: Translation<FindingTexts> = {
  ...languages.traditionalChinese,
  missing: (net) => say`未收費：${net}。`,
  unexpected: (net) => say`無依據的收費：${net}。`,
  doubled: (net) => say`重複收費：${net}。`,
  instead: (billed, net) => say`收費 ${billed}，應為 ${net}。`,
  sign: ['收費與貸記顛倒。'],
  currency: (net) => say`收費貨幣與 ${net} 不同。`,
  quantity: (seats) => say`收費的席位數不是 ${seats}。`,
  period: ['收費的日期與預期不同。'],
  tooMuch: (amount) => say`多收 ${amount}。`,
  tooLittle: (amount) => say`少收 ${amount}。`,
  undetermined: ['無法確定此行是否正確。'],
  because: (reasons) => ['未知：', reasons, '。'],
  days: (from, to) => (to === null ? say`日期：自 ${from} 起。` : say`日期：${from} 至 ${to}。`),
  unknown: '有一個此版本無法解釋的結果。',
};

/** The sentences about findings in each language. */
export const findingTexts: { readonly [L in ExplainLocale]: FindingTexts } = {
  en: english,
  ko: translated<FindingTexts>(english, korean),
  'zh-Hans': translated<FindingTexts>(english, simplifiedChinese),
  'zh-Hant': translated<FindingTexts>(english, traditionalChinese),
};
