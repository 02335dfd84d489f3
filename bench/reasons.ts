/** Why a target is missed and what was tried, by comparison; a row that is met is not shown. */
export const reasons: Readonly<Record<string, string>> = {
  decision:
    'The answer alone (twelve keys, a window, boxed instants) takes most of the bytes and about the time of the whole branch. Reached: a purchase of which only the order is known is answered from a course that was read off once; what lies outside a course (orders just before a row that says something else, calendar days bent for orders from a day on) is judged under each reading that can bear. Tried: judging less often, written-out literals, no ISO text, no spreads. Left: a table compiled per row with numbers only.',
  'lifecycle step':
    'The guards of all facts and the search for what time does next cost as much as the step. Reached: one guard and one search a move instead of three, states written out. Left: reactivation is settled under its readings.',
  'lifecycle step by time':
    'Guards, the search for what is due (twice: before and after the renewal) and the chain of terms. Reached: months without date-fns where no day is clamped, states written out.',
  'suspension expiry':
    'The rival gives one date; the answer holds the earliest and latest date under every word of the readings I3 and I18 as well. Left: days compared as numbers instead of ISO text, words skipped whose facts are not stated.',
  'tax split':
    'Three amounts with their currency are allocated where the rival has three numbers. Reached: doubles where they are exact, what a place includes remembered until it changes.',
  'market lookup': 'The rival returns one key; the answer has six to eight, with its citation and the instant at which it changes.',
  'refund credit':
    'The credit is settled under every reading of the cancellation and of counting (I9, I19), and again at the midnights that show nothing new. Left: the course of the cancellation is not used here yet.',
  'coming dates':
    'Each date carries its citation, so the list takes three times the bytes. Reached: renewals that are alike are counted ahead from the anchor instead of judged, a hundred times faster than before.',
  'wire record':
    'Names are read whatever their casing, hostile objects do not throw, and every fact that is missing is told: the record is looked at key by key.',
  'facts from JSON':
    'The schema is not compiled (z.compile needs new Function, which a content security policy may forbid), and the input is copied as plain data before the schema sees it.',
};
