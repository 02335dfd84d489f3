/** Why a target is missed and what was tried, by comparison; a row that is met is not shown. */
export const reasons: Readonly<Record<string, string>> = {
  decision:
    'The literal of the answer alone (twelve keys, a window, boxed instants) takes about 23 ns and 227 B; guards, finding the course and putting it in its place the rest. Orders shortly before a row that says something else are judged under every interpretation that can bear. Tried: a cache of the last question, objects instead of maps, loops by index: nothing beyond the noise.',
  'lifecycle step':
    'Suspending, switching renewal and changing a quantity cost less than the mean of the rival; reactivating is determined under its interpretations and costs the rest. Reached: one guard and one search a move instead of three, one limit for each interpretation, states written out.',
  'lifecycle step by time':
    'Guards, the search for what is due (twice: before and after the renewal) and the chain of terms counted from the anchor. Reached: months without date-fns where no day is clamped, states written out. Tried: clamping without date-fns as well (a quarter less); left, so that the calendar stays with a library that others test.',
  'suspension expiry':
    'The rival gives one date; the answer holds the earliest and the latest date under every word of the interpretations I3 and I18 as well. Allocating it takes 15 ns, the guards of the facts 23, finding the retention some 30.',
  'tax split':
    'Three amounts with their currency are allocated where the rival has three numbers. Reached: doubles where they are exact, what a place includes remembered until it changes, rates read once.',
  'market lookup':
    'The rival returns one key; the answer has six to eight, with its citation and the instant at which it changes. Two look-ups in tables made once.',
  'refund credit':
    'Answered from the course of the kind of refund; counting days (I9), rounding (I19) and the midnights are computed on the numbers. Left: guards of charge and money, four objects, judging near the change of a row.',
  'coming dates':
    'Each date carries its citation, so the list takes three times the bytes. Reached: renewals that are alike are counted ahead from the anchor instead of judged.',
  'wire record':
    'Names are read whatever their casing, hostile objects do not throw, and every missing fact is named: some 45 look-ups, six instants and the clamping of one term. Reached: a documented name is looked up once for all records of the same keys, facts are written out instead of copied, instants are read by pairs of digits, paths are made only for issues.',
  'facts from JSON':
    'No getter of the input runs: each key is looked at by its descriptor, 18 ns, a quarter of JSON.parse by itself, and facts are written key by key, since absent ones stay absent. Reached: the input itself is read in one pass; a plain copy is made only of input that is not in order. Nothing is compiled with new Function, which a content security policy may forbid.',
  'portfolio line':
    'Some two fifths of it is the decision. Reached: the text of a row without a row, an instant of a row written once, what follows a term weighed only for the families it concerns, the ways left looked up only where they are shown.',
};
