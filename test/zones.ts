/** The zones that every test runs in, with minutes behind UTC in January and July 2020 as `getTimezoneOffset` gives them. */
export const zones = {
  UTC: { january: 0, july: 0 },
  'America/New_York': { january: 300, july: 240 },
  'Europe/London': { january: 0, july: -60 },
  'Asia/Tokyo': { january: -540, july: -540 },
  'Pacific/Apia': { january: -840, july: -780 },
} as const;
