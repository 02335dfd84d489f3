/** Why a target is missed and what was tried, by comparison; a row that is met is not shown. */
export const reasons: Readonly<Record<string, string>> = {
  decision:
    'A purchase is evaluated under the chosen interpretations, under each other one that says something else of the policies that decide it, and again at the next instant at which something may change: three to eight evaluations of some 90 ns. The answer takes some 80 ns and 700 B, making the facts ready 120. Three facts took a tenth of it while answers were laid out beforehand; what real records state (deadlines, window starts, a suspension) took up to 20 us then, and is answered here by the same few evaluations. Reached: interpretations that say the same of the policies that decide are not evaluated, all sets of interpretations have one form, rows are read by field. Tried: plain lists for the citations, fewer checks of what follows a term: nothing beyond the noise.',
  'lifecycle step':
    'Suspending, switching renewal and changing a quantity ask what the rules say of it; reactivating is determined under its interpretations and costs the most. Reached: one guard and one search a move, states written out and completed instead of spread, so that all of one kind have one form.',
  'lifecycle step by time':
    'Guards, the search for what is due (twice: before and after the renewal) and the chain of terms counted from the anchor. Reached: months in whole numbers, states written out.',
  'suspension expiry':
    'The rival gives one date; the answer holds the earliest and the latest date under every word of the interpretations I3, I15 and I18 as well, each counted anew. Reached: one pass over the interpretations gives the date, what contests it and its bounds (a quarter of the time before).',
  'tax split':
    'Three amounts with their currency are allocated where the rival has three numbers. Reached: doubles where they are exact, what a place includes remembered until it changes, rates read once.',
  'market lookup':
    'The rival returns one key; the answer has six to eight, with its citation and the instant at which it changes. Two look-ups in tables made once.',
  'refund credit':
    'The share is counted and rounded under each value of I9, I19 and I25, and again at each next midnight until another amount comes back. Reached: the ways to count are made once for each family, and the chosen one is not tried again.',
  'coming dates':
    'Each renewal is a state of its own, made by the same steps as advance makes it, and its window is looked through under the policies of its date; each date carries its citation. Reached: months in whole numbers.',
  'wire record':
    'Names are read whatever their casing, hostile objects do not throw, and every missing fact is named: some 45 look-ups, six instants and the clamping of one term. Reached: a documented name is looked up once for all records of the same keys, facts are written out instead of copied, instants are read by pairs of digits, paths are made only for issues, a term is counted once.',
  'facts from JSON':
    'Every key is checked against its type, and facts are written key by key, since absent ones stay absent; one reader serves all types, so engines look each key up by its name. Reached: the values of an object are read all at once, the input itself in one pass; a plain copy is made only of input that is not in order. Nothing is compiled with new Function, which a content security policy may forbid.',
  'portfolio line':
    'A third of it is the JSON.parse, two fifths are the decision, the rest is the text. Reached: the text of a row without a row, an instant of a row written once, the end of a term under another interpretation only where that decides it, what follows a term weighed only for the families it concerns, the ways left looked up only where they are shown.',
};
