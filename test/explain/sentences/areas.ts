import type { Area } from '../../../src/vocabulary/area.js';
import type { Said } from './row.js';

/** The areas that a partner may sell in, in the order of their names in English. An area that is missing does not compile. */
export const areas: { readonly [A in Area]: Said } = {
  africa: { en: 'Africa', ko: '아프리카', 'zh-Hans': '非洲', 'zh-Hant': '非洲' },
  'asia-and-pacific': { en: 'Asia and Pacific', ko: '아시아 태평양', 'zh-Hans': '亚太地区', 'zh-Hant': '亞太地區' },
  australia: { en: 'Australia', ko: '오스트레일리아', 'zh-Hans': '澳大利亚', 'zh-Hant': '澳洲' },
  brazil: { en: 'Brazil', ko: '브라질', 'zh-Hans': '巴西', 'zh-Hant': '巴西' },
  canada: { en: 'Canada', ko: '캐나다', 'zh-Hans': '加拿大', 'zh-Hant': '加拿大' },
  china: { en: 'China', ko: '중국', 'zh-Hans': '中国', 'zh-Hant': '中國' },
  europe: { en: 'Europe', ko: '유럽', 'zh-Hans': '欧洲', 'zh-Hant': '歐洲' },
  india: { en: 'India', ko: '인도', 'zh-Hans': '印度', 'zh-Hant': '印度' },
  japan: { en: 'Japan', ko: '일본', 'zh-Hans': '日本', 'zh-Hant': '日本' },
  korea: { en: 'Korea', ko: '대한민국', 'zh-Hans': '韩国', 'zh-Hant': '南韓' },
  'latin-america-and-caribbean': {
    en: 'Latin America and the Caribbean',
    ko: '라틴 아메리카 및 카리브해',
    'zh-Hans': '拉丁美洲和加勒比地区',
    'zh-Hant': '拉丁美洲和加勒比海地區',
  },
  'middle-east-central-and-eastern-europe': {
    en: 'Middle East, Central and Eastern Europe',
    ko: '중동 및 중부·동부 유럽',
    'zh-Hans': '中东、中欧和东欧',
    'zh-Hant': '中東、中歐和東歐',
  },
  'new-zealand': { en: 'New Zealand', ko: '뉴질랜드', 'zh-Hans': '新西兰', 'zh-Hant': '紐西蘭' },
  russia: { en: 'Russia', ko: '러시아', 'zh-Hans': '俄罗斯', 'zh-Hant': '俄羅斯' },
  taiwan: { en: 'Taiwan', ko: '대만', 'zh-Hans': '台湾', 'zh-Hant': '台灣' },
  'united-states': { en: 'the United States', ko: '미국', 'zh-Hans': '美国', 'zh-Hant': '美國' },
};
