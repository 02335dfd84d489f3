import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' };
const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' };
const noClass = {
  selector: ':matches(ClassDeclaration, ClassExpression)',
  message: 'Plain data and functions; the one class is the error in src/kernel/error.ts.',
};
const writing = [noDefaultExport, noEnum, noClass];

const clock = 'The clock is an argument: ask for `at`.';
const purity = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clock },
  { selector: "MemberExpression[object.name='performance']", message: clock },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Nothing here is left to chance.' },
];
const noDate = {
  selector: ":matches(NewExpression[callee.name='Date'], MemberExpression[object.name='Date'])",
  message: 'Dates are made in src/kernel; everywhere else time is an Instant.',
};
const noIntl = [
  { selector: "MemberExpression[object.name='Intl']", message: 'Intl differs from runtime to runtime: only src/explain may use it.' },
  {
    selector: 'MemberExpression[property.name=/^toLocale/]',
    message: 'toLocale* differs from runtime to runtime: only src/explain may use it.',
  },
];
const readonlyShapes = [
  { selector: 'TSPropertySignature:not([readonly=true])', message: 'Facts and answers are readonly.' },
  { selector: 'TSPropertySignature > TSTypeAnnotation > TSArrayType', message: 'Facts and answers are readonly: write `readonly T[]`.' },
  {
    selector: ':function > Identifier > TSTypeAnnotation > TSArrayType',
    message: 'A parameter is not ours to change: write `readonly T[]`.',
  },
];
const forbid = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] });

export default defineConfig(
  {
    ignores: ['dist/', 'coverage/', 'docs/', 'reports/', '.stryker-tmp/', '.ci/out/', 'examples/service/', 'bench/**/*.js'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...forbid(...writing),
      '@typescript-eslint/array-type': ['error', { default: 'array' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['src/**/*.ts'], rules: forbid(...writing, ...purity, noDate, ...noIntl, ...readonlyShapes) },
  // the process itself: the one place that reads a clock, for `--at now`
  { files: ['src/cli/main.ts'], rules: forbid(...writing, ...noIntl, ...readonlyShapes) },
  { files: ['src/kernel/**/*.ts'], rules: forbid(...writing, ...purity, ...noIntl, ...readonlyShapes) },
  { files: ['src/kernel/error.ts'], rules: forbid(noDefaultExport, noEnum, ...purity, ...noIntl, ...readonlyShapes) },
  { files: ['src/explain/**/*.ts'], rules: forbid(...writing, ...purity, noDate, ...readonlyShapes) },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['test/types/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-vars': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
  },
  { files: ['*.config.ts'], rules: forbid(noEnum) },
);
