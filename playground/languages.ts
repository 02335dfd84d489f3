/** The languages of the pages: the sentences of one are loaded, those of the others are not. */
import type { Explainer, ExplainLocale } from 'termbook/explain';

/** Each language by its own name. */
export const languageNames: { readonly [L in ExplainLocale]: string } = {
  en: 'English',
  ko: '한국어',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

/** The sentences of one language. */
export const languages: { readonly [L in ExplainLocale]: () => Promise<Explainer> } = {
  en: async () => (await import('termbook/explain/en')).english,
  ko: async () => (await import('termbook/explain/ko')).korean,
  'zh-Hans': async () => (await import('termbook/explain/zh-hans')).simplifiedChinese,
  'zh-Hant': async () => (await import('termbook/explain/zh-hant')).traditionalChinese,
};
