/**
 * The documents behind the rules. `revised` is the revision date that a page states, `handedOff` the day it was sent to translation;
 * neither is an effective date.
 */
export const sources = {
  'create-subscription@2018-08-31': {
    title: 'Create, suspend, or cancel customer subscriptions',
    language: 'ko-KR',
    revised: null,
    handedOff: ['2018-08-31'],
  },
  'create-subscription@2019-11-27': {
    title: 'Create, suspend, or cancel customer subscriptions',
    language: 'zh-TW, ko-KR',
    revised: '2019-11-27',
    handedOff: ['2020-06-18', '2020-07-17'],
  },
  'software-subscriptions@2020-01-21': {
    title: 'Sell software subscriptions through CSP',
    language: 'zh-CN',
    revised: '2020-01-21',
    handedOff: ['2020-01-24'],
  },
  'software-subscriptions@2021-03-08': {
    title: 'Sell software subscriptions through CSP',
    language: 'ko-KR',
    revised: '2021-03-08',
    handedOff: ['2021-06-02'],
  },
  'partner-center-history': {
    title: 'Partner Center documentation and its public history',
    language: 'en-US',
    revised: null,
    handedOff: [],
  },
  'distributor-reports': {
    title: 'Dates reported by distributors and press',
    language: 'en-US',
    revised: null,
    handedOff: [],
  },
} as const;

/**
 * The id of a source, as in `basis`.
 * @useDeclaredType
 */
export type SourceId = keyof typeof sources;
