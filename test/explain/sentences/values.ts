const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = new RegExp(`(?:${months.join('|')})(?= \\d)`, 'g');

const inWords = { 'changes once': 'changes 1 time', 'One seat': '1 seat', 'No seats': '0 seats' };

/** The numbers, dates, amounts and rules of a sentence; a month is its number, and so is a number in words. */
export function valuesIn(text: string): readonly string[] {
  const spelled = Object.entries(inWords).reduce((said, [word, number]) => said.replace(word, number), text);
  const inNumbers = spelled.replace(month, (name) => String(months.indexOf(name) + 1));
  return (inNumbers.match(/\b[A-Z]?\d+(?:[,.:]\d+)*(?![a-z\d])/gi) ?? []).sort();
}
/** The words of a sentence in Latin letters. */
export const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[a-z]+/g) ?? [];
