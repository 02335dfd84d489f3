/** Every two neighbors of a file that could stand in each other's place, swapped: slots of a sentence, words of a table, columns, branches, arguments. */
import ts from 'typescript';
import type { Mutant } from './policy-mutants.js';
import { placeOf, programOf, short } from './policy-mutants.js';
import { root } from './entry-points.js';

/** What was swapped. */
export const swapKinds = ['slot', 'fact', 'word', 'item', 'branch', 'argument', 'column'] as const;
type SwapKind = (typeof swapKinds)[number];

/** One swap of two neighbors. */
export interface SwapMutant extends Omit<Mutant, 'kind'> {
  readonly kind: SwapKind;
}

/** Every swap in some files, given from the root of the repository. */
export function swapMutants(files: readonly string[]): readonly SwapMutant[] {
  const program = programOf(files);
  const checker = program.getTypeChecker();
  const found: SwapMutant[] = [];
  for (const file of files) {
    const tree = program.getSourceFile(root + file);
    if (tree === undefined) throw new Error(`no such file: ${file}`);
    swapsOf(file, tree, checker, found);
  }
  return found;
}

/** Whether a list is only asked for what it includes: its order says nothing. */
function isWithoutOrder(list: ts.ArrayLiteralExpression, tree: ts.SourceFile): boolean {
  const owner = ts.isSatisfiesExpression(list.parent) ? list.parent.parent : list.parent;
  if (!ts.isVariableDeclaration(owner)) return false;
  const uses = tree.text.match(new RegExp(`(?<![\\w.])${owner.name.getText()}(?!\\w)(?:\\.includes\\()?`, 'g')) ?? [];
  return uses.filter((use) => !use.endsWith('(')).length === 1;
}

/** The value that a statement assigns to a field; null = it does something else. */
function assignedIn(statement: ts.Statement): ts.Expression | null {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return null;
  const { left, operatorToken, right } = statement.expression;
  return operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isPropertyAccessExpression(left) ? right : null;
}

/** The shape of a value: two of one shape may stand for each other. */
function shapeOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node) || ts.isArrowFunction(node)) return 'text';
  if (ts.isObjectLiteralExpression(node)) return 'object';
  return ts.isArrayLiteralExpression(node) ? 'list' : null;
}

function swapsOf(file: string, tree: ts.SourceFile, checker: ts.TypeChecker, found: SwapMutant[]): void {
  const add = (kind: SwapKind, node: ts.Node, end: number, was: string, now: string, text: string): void => {
    const start = node.getStart();
    const line = tree.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ id: found.length, file, line, kind, place: placeOf(node), was, now, start, end, text });
  };
  const replace = (kind: SwapKind, node: ts.Node, text: string): void => {
    add(kind, node, node.end, short(node.getText()), short(text), text);
  };
  /** Two pieces of text change places; what stands between them stays. */
  const swap = (kind: SwapKind, a: ts.Node, b: ts.Node, inPlaceOfA = b.getText(), inPlaceOfB = a.getText()): void => {
    if (a.getText() === b.getText()) return;
    const text = `${inPlaceOfA}${tree.text.slice(a.end, b.getStart())}${inPlaceOfB}`;
    add(kind, a, b.end, `${short(a.getText())}, ${short(b.getText())}`, `${short(inPlaceOfA)}, ${short(inPlaceOfB)}`, text);
  };
  const isOneType = (a: ts.Node, b: ts.Node): boolean => {
    const [one, other] = [checker.getTypeAtLocation(a), checker.getTypeAtLocation(b)];
    return checker.isTypeAssignableTo(one, other) && checker.isTypeAssignableTo(other, one);
  };
  const isAlike = (a: ts.Node, b: ts.Node): boolean => {
    const shape = shapeOf(a);
    return shape === null ? isOneType(a, b) : shape === shapeOf(b);
  };
  /** Each item with every later one, or with its neighbor alone. */
  const pairs = <T>(items: readonly T[], most: number): readonly (readonly [T, T])[] =>
    items.flatMap((item, index) => items.slice(index + 1, index + 1 + most).map((later) => [item, later] as const));

  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isTaggedTemplateExpression(node) && ts.isTemplateExpression(node.template)) {
      const slots = node.template.templateSpans.map(({ expression }) => expression);
      for (const [a, b] of pairs(slots, Infinity)) swap('slot', a, b);
    } else if (ts.isObjectBindingPattern(node)) {
      const names = node.elements.filter((element) => element.propertyName === undefined && element.initializer === undefined);
      for (const [a, b] of pairs(names, Infinity)) {
        const [one, other] = [a.name.getText(), b.name.getText()];
        if (isOneType(a.name, b.name)) swap('fact', a, b, `${one}: ${other}`, `${other}: ${one}`);
      }
    } else if (ts.isObjectLiteralExpression(node)) {
      const values = node.properties.flatMap((property) => (ts.isPropertyAssignment(property) ? [property.initializer] : []));
      for (const [a, b] of pairs(values, 1)) if (isAlike(a, b)) swap('word', a, b);
      // of words that several keys share each is replaced by itself
      const words = values.filter(ts.isStringLiteralLike);
      for (const [index, word] of words.entries()) {
        const other = [...words.slice(index + 1), ...words.slice(0, index)].find(({ text }) => text !== word.text);
        if (other !== undefined && words.some((same) => same !== word && same.text === word.text)) replace('word', word, other.getText());
      }
      const named = node.properties.filter((property) => ts.isShorthandPropertyAssignment(property));
      for (const [a, b] of pairs(named, 1)) {
        const [one, other] = [a.name.getText(), b.name.getText()];
        if (isOneType(a.name, b.name)) swap('fact', a, b, `${one}: ${other}`, `${other}: ${one}`);
      }
    } else if (ts.isArrayLiteralExpression(node) && !isWithoutOrder(node, tree)) {
      for (const [a, b] of pairs(node.elements, 1)) if (isAlike(a, b)) swap('item', a, b);
    } else if (ts.isBlock(node) || ts.isSourceFile(node)) {
      for (const [a, b] of pairs(node.statements, 1)) {
        const [one, other] = [assignedIn(a), assignedIn(b)];
        if (one !== null && other !== null && isAlike(one, other)) swap('column', one, other);
      }
    } else if (ts.isConditionalExpression(node)) swap('branch', node.whenTrue, node.whenFalse);
    else if (ts.isCallExpression(node)) {
      for (const [a, b] of pairs(node.arguments, 1)) if (isOneType(a, b)) swap('argument', a, b);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
}
