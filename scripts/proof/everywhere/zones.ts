/** Zones that differ by rule: half hours and quarters, summers of the south, double summers, lost and doubled days, none at all. */
export const quickZones = `
  UTC Africa/Cairo Africa/Casablanca Africa/Johannesburg Africa/Monrovia America/Anchorage America/Asuncion America/Caracas
  America/Chicago America/Havana America/New_York America/Nuuk America/Phoenix America/Santiago America/Sao_Paulo America/St_Johns
  Antarctica/Troll Asia/Amman Asia/Colombo Asia/Dhaka Asia/Hong_Kong Asia/Jerusalem Asia/Kabul Asia/Kathmandu Asia/Kolkata
  Asia/Pyongyang Asia/Tehran Asia/Tokyo Australia/Adelaide Australia/Eucla Australia/Lord_Howe Europe/Dublin Europe/Istanbul
  Europe/London Europe/Moscow Pacific/Apia Pacific/Chatham Pacific/Kiritimati Pacific/Kwajalein Pacific/Marquesas Pacific/Norfolk
  Pacific/Pago_Pago
`
  .trim()
  .split(/\s+/);

/** Locales with other digits, other months, other casing (the dotless i), other directions; as LC_ALL has them and as Intl calls them. */
export const locales = ['tr-TR', 'ar-EG', 'th-TH', 'de-DE', 'fa-IR', 'hi-IN', 'ja-JP', 'ko-KR', 'lt-LT', 'zh-CN'] as const;
export const quickLocales = locales.slice(0, 3);
