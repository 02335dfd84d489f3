import { english } from './en.js';
import { korean } from './ko.js';
import type { ExplainLocale } from './locale.js';
import type { Texts } from './texts.js';
import { simplifiedChinese } from './zh-hans.js';
import { traditionalChinese } from './zh-hant.js';

/** What each language says. */
export const tables: { readonly [L in ExplainLocale]: Texts } = {
  en: english,
  ko: korean,
  'zh-Hans': simplifiedChinese,
  'zh-Hant': traditionalChinese,
};
