/** The zone of every test: half a day ahead of UTC, with a summer time, and with a day that never was (2011-12-30). */
export const home = 'Pacific/Apia';

/** The zones in which `npm run check:all` runs what touches dates and text, with minutes behind UTC in January and July 2020 as `getTimezoneOffset` gives them. */
export const zones = {
  [home]: { january: -840, july: -780 },
  UTC: { january: 0, july: 0 },
  'America/New_York': { january: 300, july: 240 },
  'Europe/London': { january: 0, july: -60 },
  'Asia/Tokyo': { january: -540, july: -540 },
  'Pacific/Chatham': { january: -825, july: -765 },
} as const;
