/** Every value of src/policy, changed by one unit: what a test has to notice. */
import { readdirSync } from 'node:fs';
import ts from 'typescript';
import { sources } from '../src/policy/sources.js';
import { root } from './entry-points.js';

export type MutantKind = 'number' | 'date' | 'list' | 'word' | 'flag' | 'table' | 'citation';

/** One change of one value: `text` stands in place of [start, end) of the file. */
export interface Mutant {
  readonly id: number;
  /** From the root of the repository. */
  readonly file: string;
  readonly line: number;
  readonly kind: MutantKind;
  /** Where the value stands: the entry or constant, and the key. */
  readonly place: string;
  readonly was: string;
  readonly now: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Keys that say where a value was read, not what it is. */
const citations = ['source', 'certainty', 'rules', 'rulesAfter', 'rule'];
/** Keys of plain prose. */
const prose = ['section'];

const dated = /^\d{4}-\d{2}-\d{2}$/;

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;

/** Returns a text on one line, cut. */
export function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}

/** What a property is called, whose value a node is or belongs to. */
function keyOf(node: ts.Node): string {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isPropertyAssignment(at)) return at.name.getText().replaceAll("'", '');
    if (ts.isVariableDeclaration(at)) return at.name.getText();
  }
  return '';
}

/** The constant that a node stands in, and the row's date where it stands in a dated row. */
export function placeOf(node: ts.Node): string {
  let row = '';
  let path = '';
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isObjectLiteralExpression(at) && row === '') {
      const since = at.properties.find((property) => property.name?.getText() === 'since');
      if (since !== undefined && ts.isPropertyAssignment(since)) row = `@${since.initializer.getText().replaceAll("'", '')}`;
    }
    if (ts.isPropertyAssignment(at)) path = `.${at.name.getText().replaceAll("'", '')}${path}`;
    if (ts.isVariableDeclaration(at)) return `${at.name.getText()}${row}${path}`;
  }
  return path;
}

/** The words that a type allows, where it is a union of words. */
function wordsOf(type: ts.Type | undefined): readonly string[] {
  if (type === undefined) return [];
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
}

function allows(type: ts.Type | undefined, flag: ts.TypeFlags): boolean {
  if (type === undefined) return false;
  return (type.isUnion() ? type.types : [type]).some((part) => (part.flags & flag) !== 0);
}

/** Returns the program of some files of src, given from the root of the repository. */
export function programOf(files: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile(`${root}tsconfig.src.json`, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram(
    files.map((file) => root + file),
    options,
  );
}

/** Every mutant of every file of src/policy but the lists of sources and of tables. */
export function policyMutants(): readonly Mutant[] {
  const files = readdirSync(`${root}src/policy`)
    .filter((file) => file.endsWith('.ts') && file !== 'sources.ts' && file !== 'tables.ts')
    .sort()
    .map((file) => `src/policy/${file}`);
  const program = programOf(files);
  const checker = program.getTypeChecker();
  const found: Mutant[] = [];
  for (const file of files) {
    const tree = program.getSourceFile(root + file);
    if (tree !== undefined) mutantsOf(file, tree, checker, found);
  }
  return found;
}

function mutantsOf(file: string, tree: ts.SourceFile, checker: ts.TypeChecker, found: Mutant[]): void {
  const constants = tree.statements.flatMap((statement) =>
    ts.isVariableStatement(statement) ? statement.declarationList.declarations : [],
  );
  const add = (
    node: ts.Node,
    kind: MutantKind,
    text: string,
    range?: { readonly start: number; readonly end: number; readonly was: string },
  ): void => {
    const key = keyOf(node);
    if (prose.includes(key)) return;
    const start = range?.start ?? node.getStart();
    const end = range?.end ?? node.end;
    found.push({
      id: found.length,
      file,
      line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      kind: citations.includes(key) ? 'citation' : kind,
      place: placeOf(node),
      was: short(range?.was ?? node.getText()),
      now: text === '' ? '(left out)' : short(text),
      start,
      end,
      text,
    });
  };
  /** Leaves an element or a property out, with the comma behind it. */
  const leaveOut = (node: ts.Node): void => {
    const rest = tree.text.slice(node.end);
    const comma = /^\s*,/.exec(rest)?.[0].length ?? 0;
    add(node, 'list', '', { start: node.getStart(), end: node.end + comma, was: node.getText() });
  };

  const word = (node: ts.StringLiteralLike): void => {
    if (dated.test(node.text)) {
      add(node, 'date', quoted(nextDay(node.text)));
      return;
    }
    const words = wordsOf(checker.getContextualType(node));
    const next = words[(words.indexOf(node.text) + 1) % words.length];
    add(node, 'word', quoted(next === undefined || next === node.text ? `${node.text}0` : next));
  };

  /** Another constant of the file that could stand here too. */
  const another = (node: ts.Expression, name: string): void => {
    const expected = checker.getContextualType(node);
    if (expected === undefined) return;
    const own = constants.findIndex((declaration) => declaration.name.getText() === name);
    const others = [...constants.slice(own + 1), ...constants.slice(0, Math.max(own, 0))];
    const inside = constants.find((declaration) => declaration.getStart() <= node.getStart() && node.end <= declaration.end);
    const fits = others.find(
      (declaration) =>
        declaration !== inside &&
        declaration.getStart() < (inside?.getStart() ?? 0) &&
        declaration.initializer !== undefined &&
        !ts.isStringLiteral(declaration.initializer) === !citations.includes(keyOf(node)) &&
        checker.isTypeAssignableTo(checker.getTypeAtLocation(declaration.name), expected),
    );
    if (fits !== undefined) add(node, 'table', fits.name.getText());
  };

  const nothing = (node: ts.Expression): void => {
    const expected = checker.getContextualType(node);
    const [first] = wordsOf(expected);
    if (allows(expected, ts.TypeFlags.NumberLike)) add(node, 'number', '1');
    else if (first !== undefined) add(node, 'word', quoted(first));
    else another(node, '');
  };

  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isFunctionDeclaration(node)) return;
    if (ts.isPropertyAssignment(node)) {
      const owner = node.parent;
      const symbol = checker.getContextualType(owner)?.getProperty(node.name.getText().replaceAll("'", ''));
      if (symbol !== undefined && (symbol.flags & ts.SymbolFlags.Optional) !== 0) leaveOut(node);
      visit(node.initializer);
      return;
    }
    if (ts.isArrayLiteralExpression(node)) {
      const several = node.elements.length > 1 || !['rules', 'rulesAfter'].includes(keyOf(node));
      const onlyRow = node.elements.length === 1 && ts.isCallExpression(node.parent);
      if (several && !onlyRow) node.elements.forEach(leaveOut);
      node.elements.forEach(visit);
      return;
    }
    if (ts.isNumericLiteral(node)) add(node, 'number', String(Number(node.text.replaceAll('_', '')) + 1));
    else if (ts.isStringLiteralLike(node)) {
      // the name of a timeline is the beginning of an id
      if (!ts.isCallExpression(node.parent)) word(node);
    } else if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) {
      const flag = node.kind === ts.SyntaxKind.TrueKeyword;
      const expected = checker.getContextualType(node as ts.Expression);
      // where only `true` may stand, it is a mark: leaving it out is the change
      if (expected === undefined || (expected.flags & ts.TypeFlags.BooleanLiteral) === 0) add(node, 'flag', flag ? 'false' : 'true');
    } else if (node.kind === ts.SyntaxKind.NullKeyword) nothing(node as ts.Expression);
    else if (ts.isIdentifier(node) && ts.isPropertyAssignment(node.parent) && node.parent.initializer === node) {
      another(node, node.text);
    } else ts.forEachChild(node, visit);
  };
  for (const { initializer } of constants) {
    // a short name for a source is no value
    if (initializer !== undefined && !(ts.isStringLiteral(initializer) && Object.hasOwn(sources, initializer.text))) visit(initializer);
  }
}
