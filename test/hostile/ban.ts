import { ESLint, Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { root } from '../../scripts/entry-points.js';

const rule = 'no-restricted-syntax';

/** Lines that no source file may hold; those that speak to people in their language may use Intl. */
export const bannedLines: readonly { readonly line: string; readonly allowedIn: RegExp | null }[] = [
  { line: 'export const now = Date.now();', allowedIn: null },
  { line: 'export const now = new Date();', allowedIn: null },
  { line: 'export const now = Date();', allowedIn: null },
  { line: 'export const now = performance.now();', allowedIn: null },
  { line: 'export const dice = Math.random();', allowedIn: null },
  { line: 'export const format = new Intl.NumberFormat();', allowedIn: /^src\/explain\// },
  { line: 'export const text = (5).toLocaleString();', allowedIn: /^src\/explain\// },
];

/** Which of the banned lines the project's own lint would let pass in a file. */
export async function letPass(file: string): Promise<readonly string[]> {
  const eslint = new ESLint({ cwd: root });
  const { rules } = (await eslint.calculateConfigForFile(file)) as { readonly rules: Readonly<Record<string, Linter.RuleEntry>> };
  const entry = rules[rule];
  const linter = new Linter({ cwd: root });
  const config = {
    files: ['**/*.ts'],
    languageOptions: { parser: parser as Linter.Parser },
    rules: entry === undefined ? {} : { [rule]: entry },
  };
  return bannedLines
    .filter(
      ({ line, allowedIn }) =>
        allowedIn?.test(file) !== true && linter.verify(line, config, { filename: file }).every(({ ruleId }) => ruleId !== rule),
    )
    .map(({ line }) => line);
}
