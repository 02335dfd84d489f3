import type { ExplainLocale } from 'termbook/explain';

/** What the button says beside the sentences of termbook/explain. */
export interface ButtonWords {
  readonly daysLeft: (days: number) => string;
  readonly refund: (amount: string) => string;
}

/** A language without a row does not compile. */
export const buttonWords: { readonly [L in ExplainLocale]: ButtonWords } = {
  en: {
    daysLeft: (days) => (days === 1 ? '1 day left' : `${days} days left`),
    refund: (amount) => `Refund: ${amount}`,
  },
  ko: { daysLeft: (days) => `${days}일 남음`, refund: (amount) => `환불: ${amount}` },
  'zh-Hans': { daysLeft: (days) => `剩余 ${days} 天`, refund: (amount) => `退款：${amount}` },
  'zh-Hant': { daysLeft: (days) => `剩餘 ${days} 天`, refund: (amount) => `退款：${amount}` },
};
