import { frozen } from '../kernel/frozen.js';

/** The languages that have sentences of their own. */
export const explainLocales = /* @__PURE__ */ frozen(['en', 'ko', 'zh-Hans', 'zh-Hant']);
/**
 * One of `explainLocales`.
 * @useDeclaredType
 */
export type ExplainLocale = (typeof explainLocales)[number];

const traditionalRegions = ['tw', 'hk', 'mo'];
const longest = 64;

/**
 * Returns the language that answers a locale: 'ko-KR' is answered by 'ko', 'zh-TW', 'zh-HK' and 'zh-MO' by 'zh-Hant', all other Chinese by 'zh-Hans', the rest by 'en'.
 * A script subtag goes before the region. Never throws, whatever the text.
 * @example
 * import { explainLocale } from 'termbook/explain';
 * explainLocale('zh-HK'); // => 'zh-Hant'
 * explainLocale('fr-FR'); // => 'en'
 */
export function explainLocale(locale: string): ExplainLocale {
  if (typeof locale !== 'string' || locale.length > longest) return 'en';
  const [language, ...rest] = locale.toLowerCase().split(/[-_.@]/);
  if (language === 'ko') return 'ko';
  if (language !== 'zh') return 'en';
  // subtags behind a single letter are an extension, not part of the name
  const extension = rest.findIndex((subtag) => subtag.length === 1);
  const subtags = extension < 0 ? rest : rest.slice(0, extension);
  const isOfRegion = !subtags.includes('hans') && subtags.some((subtag) => traditionalRegions.includes(subtag));
  return isOfRegion || subtags.includes('hant') ? 'zh-Hant' : 'zh-Hans';
}
