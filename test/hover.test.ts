import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../scripts/entry-points.js';

const code = `import { decideUpgrade } from './src/terms/index.js';
import { decideCancellation, decideMarket, instant, money, refundCredit } from './src/index.js';
import type { Upgrade } from './src/terms/index.js';
import type { Money, Purchase, RefundFacts } from './src/index.js';
declare const [purchase, upgrade, facts]: [Purchase, Upgrade, RefundFacts];
const at = instant('2026-03-02');
const answer = decideCancellation(purchase, at);
if (answer.verdict === 'allowed' && answer.effect === 'immediate') answer /* now */;
if (answer.verdict === 'allowed' && answer.effect === 'at-renewal') answer /* later */;
if (answer.verdict === 'refused') answer /* refused */;
const upgraded = decideUpgrade(upgrade, at);
if (upgraded.verdict === 'allowed' && upgraded.effect === 'immediate') upgraded /* upgraded */;
const credited = refundCredit(facts, at);
if (credited.verdict === 'computed') credited /* credited */;
money('1', 'EURO');
export const paid: Money = { amount: 1, currency: 'euro' };
decideMarket({ family: 'azure-reservation', market: 'Korea' }, at);
decideCancellation(purchase, new Date());
decideCancellation(purchase, Date.now());
`;
const file = `${root}hover.ts`;

/** A language service over one file that stands beside src, as an editor has it. */
function editor(): ts.LanguageService {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const textOf = (name: string) => (name === file ? code : ts.sys.readFile(name));
  return ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (of) => ts.getDefaultLibFilePath(of),
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: textOf,
    getScriptSnapshot: (name) => {
      const text = textOf(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
  });
}

describe('in an editor', () => {
  let service: ts.LanguageService;
  beforeAll(() => {
    service = editor();
    service.getSemanticDiagnostics(file);
  });
  const hover = (place: number): string => {
    const info = service.getQuickInfoAtPosition(file, place);
    return ts.displayPartsToString(info?.displayParts);
  };

  it.each([
    ['now', 'const answer: Allowed<"cancellation", CancelNow>'],
    ['later', 'const answer: Allowed<"cancellation", CancelAtRenewal>'],
    ['refused', 'const answer: Refused<"cancellation", CancellationReason>'],
    ['upgraded', 'const upgraded: Allowed<"upgrade", UpgradeNow>'],
    ['credited', 'const credited: Computed<"refund", RefundCredit>'],
  ])('a narrowed answer has a named type: %s', (mark, shown) => {
    expect(hover(code.indexOf(` /* ${mark} */`))).toBe(shown);
  });

  it('a wrong currency or market names its type, not all codes, and a Date or a number says what to do', () => {
    const said = service.getSemanticDiagnostics(file).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    expect(said).toEqual([
      `Argument of type '"EURO"' is not assignable to parameter of type 'Currency'.`,
      `Type '"euro"' is not assignable to type 'Currency'. Did you mean '"EUR"'?`,
      `Type '"Korea"' is not assignable to type 'Market'.`,
      `Argument of type 'Date' is not assignable to parameter of type 'Instant'.   Property '__termbook' is missing in type 'Date' but required in type '{ readonly __termbook: "wrap it in instant()"; }'.`,
      `Argument of type 'number' is not assignable to parameter of type 'Instant'.   Type 'number' is not assignable to type '{ readonly __termbook: "wrap it in instant()"; }'.`,
    ]);
  });
});
