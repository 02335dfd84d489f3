/** Every defect of some kinds that the syntax tree of src offers, each with the exported function that it breaks. */
import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { root } from '../../entry-points.js';

/** A kind of mistake that a person makes, and a test has to notice. */
export const kinds = {
  literals: 'two literals of a table swapped',
  arguments: 'adjacent arguments or slots of one type swapped',
  anchor: 'a value taken for another of its type: the start of a term for the start of a period',
  columns: 'two columns of a record swapped',
  step: 'a step dropped',
  error: 'an error swallowed',
  cache: 'what is remembered is not asked for by all that it depends on',
  boundary: 'a boundary moved by one',
} as const;
export type Kind = keyof typeof kinds;

/** `text` stands in place of [start, end). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Defect {
  readonly kind: Kind;
  /** From the root of the repository. */
  readonly file: string;
  readonly line: number;
  /** The exported name that the place belongs to. */
  readonly of: string;
  readonly was: string;
  readonly became: string;
  readonly edits: readonly Edit[];
}

/** The text of a file with some places changed, none within another. */
export function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, text: now }) => all.slice(0, start) + now + all.slice(end), text);
}

/** How a defect is told: its exported name, its place, what it does. */
export const told = ({ kind, file, line, of, was, became }: Defect): string =>
  `${kind} of ${of} (${file}:${String(line)}): ${was} -> ${became}`;

const sources = (): readonly string[] =>
  readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'))
    .sort();

const hasFunction = (node: ts.Node): boolean => ts.isFunctionLike(node) || (ts.forEachChild(node, hasFunction) ?? false);

/** The folder that a file of src counts for: the nearest one, upwards, in which a function stands; null = it is only re-exports. */
export function foldersOf(files: ReadonlyMap<string, ts.SourceFile>): ReadonlyMap<string, string | null> {
  const doing = new Set([...files].filter(([, tree]) => hasFunction(tree)).map(([file]) => posix.dirname(file)));
  const nearest = (folder: string): string | null => {
    if (doing.has(folder)) return folder;
    return folder === 'src' ? null : nearest(posix.dirname(folder));
  };
  return new Map([...files.keys()].map((file) => [file, nearest(posix.dirname(file))]));
}

interface Found {
  readonly defects: readonly Defect[];
  /** The folders of src in which a function stands. */
  readonly folders: readonly string[];
  readonly folderOf: ReadonlyMap<string, string | null>;
}

/** Returns the program of src, one file of it changed where a change is given. */
function programOf(change: { readonly file: string; readonly text: string } | null = null): ts.Program {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options, true);
  const read = host.readFile.bind(host);
  host.readFile = (path) => (change !== null && path === root + change.file ? change.text : read(path));
  return ts.createProgram(
    sources().map((file) => root + file),
    options,
    host,
  );
}

/** Returns what the compiler says of a defect in its own file; null = it compiles. */
export function refusedByTypes({ file, edits }: Defect): string | null {
  const program = programOf({ file, text: edited(ts.sys.readFile(root + file) ?? '', edits) });
  const tree = program.getSourceFile(root + file);
  const [first] = [...program.getSyntacticDiagnostics(tree), ...program.getSemanticDiagnostics(tree)];
  return first === undefined ? null : ts.flattenDiagnosticMessageText(first.messageText, ' ');
}

/** Every defect of every file of src, in the order of the files. */
export function allDefects(): Found {
  const program = programOf();
  const trees = new Map(
    sources().flatMap((file) => {
      const tree = program.getSourceFile(root + file);
      return tree === undefined ? [] : [[file, tree] as const];
    }),
  );
  const folderOf = foldersOf(trees);
  return {
    defects: [...trees].flatMap(([file, tree]) => defectsOf(file, tree, program.getTypeChecker())),
    folders: [...new Set([...folderOf.values()].filter((folder) => folder !== null))].sort(),
    folderOf,
  };
}

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 97)}...` : line;
};

/** The names that a file exports, each with what it refers to, so that what is not exported is told by an export that uses it. */
function exportedFor(tree: ts.SourceFile): (node: ts.Node) => string {
  const own = new Map<string, { readonly isExported: boolean; readonly uses: Set<string> }>();
  const namesOf = (statement: ts.Statement): readonly string[] => {
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
    return ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) ? [statement.name?.text ?? ''] : [];
  };
  for (const statement of tree.statements) {
    const isExported =
      ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    const uses = new Set<string>();
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) uses.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(statement);
    for (const name of namesOf(statement)) own.set(name, { isExported, uses });
  }
  const exported = (name: string, seen: ReadonlySet<string> = new Set()): string | null => {
    if (own.get(name)?.isExported === true) return name;
    for (const [user, { uses }] of own) {
      if (!uses.has(name) || seen.has(user) || user === name) continue;
      const found = exported(user, new Set([...seen, name]));
      if (found !== null) return found;
    }
    return null;
  };
  return (node) => {
    let at = node;
    while (!ts.isSourceFile(at.parent)) at = at.parent;
    const name = namesOf(at as ts.Statement)[0] ?? '';
    return exported(name) ?? name;
  };
}

const isLiteral = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isNumericLiteral(node) ||
  node.kind === ts.SyntaxKind.TrueKeyword ||
  node.kind === ts.SyntaxKind.FalseKeyword ||
  (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand));

/** What stands inside `as const`, `satisfies`, brackets. */
function bare(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node) ? bare(node.expression) : node;
}

const inType = (node: ts.Node): boolean => ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);

/** What gives the same for its arguments in any order, as a comparison for sameness does: no call can notice them swapped. */
const commutative =
  /^(?:Math\.(?:min|max|imul)|Object\.is|fc\.oneof|earliest|latest|plus|times|distance|sameId|sameSku|isSame|isSameDay|isAlike|endsAlike|contradict|isSaidAlike|isSameEnd|sameButAt|saysTheSame|showsAlike|differs?|differingSpan)$/;

/** True for text that is only a key, to tell things apart: its slots swapped everywhere tell the same apart, so that no call can notice. */
export function isKey(node: ts.TemplateExpression): boolean {
  const { parent } = node;
  if (ts.findAncestor(node, ts.isFunctionDeclaration)?.name?.text === 'keyOf') return true;
  if (ts.isCallExpression(parent)) return parent.expression.getText() === 'keptFor' && parent.arguments[1] === node;
  const isFirst = ts.isArrayLiteralExpression(parent) && parent.elements.length === 2 && parent.elements[0] === node;
  const made = isFirst ? ts.findAncestor(parent, ts.isNewExpression) : undefined;
  return made?.expression.getText() === 'Map';
}

/** True for a list that is joined to another only to make a set of both: a set is the same in any order. */
export function isOfSet(node: ts.CallExpression): boolean {
  const { parent } = node;
  return node.expression.getText().endsWith('.concat') && ts.isNewExpression(parent) && parent.expression.getText() === 'Set';
}

/** Operators that move a boundary by one. */
const shifted: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
};

/**
 * True for a comparison that chooses between the two values that it compares: `a < b ? a : b`, `if (a < b) b = a`. Where they are equal both ways give the same
 * value, so that no call can notice a boundary moved by one.
 */
function isChoiceOfBoth(node: ts.BinaryExpression): boolean {
  let condition: ts.Node = node;
  while (ts.isBinaryExpression(condition.parent) || ts.isParenthesizedExpression(condition.parent)) condition = condition.parent;
  const { parent } = condition;
  const chosen = ((): readonly ts.Node[] => {
    if (ts.isConditionalExpression(parent) && parent.condition === condition) return [parent.whenTrue, parent.whenFalse];
    if (!ts.isIfStatement(parent) || parent.elseStatement !== undefined || !ts.isExpressionStatement(parent.thenStatement)) return [];
    const { expression } = parent.thenStatement;
    const assigns = ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    return assigns ? [expression.left, expression.right] : [];
  })();
  const texts = chosen.map((one) => one.getText());
  return texts.length === 2 && [node.left, node.right].every((one) => texts.includes(one.getText())) && texts[0] !== texts[1];
}

/** True for `a < b` right behind `if (a !== b)`: there both are never equal, so that no call can notice a boundary moved by one. */
function isOfUnequal({ left, right, parent }: ts.BinaryExpression): boolean {
  const around = ts.isReturnStatement(parent) && ts.isIfStatement(parent.parent) ? parent.parent.expression : undefined;
  return around?.getText() === `${left.getText()} !== ${right.getText()}`;
}

/** True for a comparison whose boundary, moved by one, changes nothing that a call could notice. */
export function isIdle(node: ts.BinaryExpression): boolean {
  return isChoiceOfBoth(node) || isOfUnequal(node);
}

/** True where a name stands right behind `if (name === other)`: there both hold one value, so that no call can notice the other one. */
function isOneAndTheSame(node: ts.Identifier, other: string): boolean {
  const around = ts.findAncestor(node, ts.isIfStatement);
  if (around === undefined || ts.findAncestor(node, (one) => one === around.thenStatement) === undefined) return false;
  return [`${node.text} === ${other}`, `${other} === ${node.text}`].includes(around.expression.getText());
}

/** Properties that hold what went wrong or is not known: without them all looks well. */
const wrongs: Readonly<Record<string, string>> = { issues: '[]', gaps: '[]', errors: '[]', errorCode: 'null', error: 'null' };

function defectsOf(file: string, tree: ts.SourceFile, checker: ts.TypeChecker): readonly Defect[] {
  const found: Defect[] = [];
  const exportedName = exportedFor(tree);
  const add = (kind: Kind, at: ts.Node, edits: readonly Edit[], shown: ts.Node = at): void => {
    const from = shown.getStart();
    const within = edits
      .filter(({ start, end }) => start >= from && end <= shown.end)
      .map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
    const before = tree.text.slice(from, shown.end);
    found.push({
      kind,
      file,
      line: tree.getLineAndCharacterOfPosition(at.getStart()).line + 1,
      of: exportedName(at),
      was: short(before),
      became: short(edited(before, within)) || '(nothing)',
      edits,
    });
  };
  const put = (node: ts.Node, text: string): Edit => ({ start: node.getStart(), end: node.end, text });
  const swap = (one: ts.Node, other: ts.Node): readonly Edit[] => [put(one, other.getText()), put(other, one.getText())];
  const typeOf = (node: ts.Expression): ts.Type => checker.getBaseTypeOfLiteralType(checker.getTypeAtLocation(node));
  const isOpen = (type: ts.Type): boolean => (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never)) !== 0;
  const alike = (one: ts.Type, other: ts.Type): boolean =>
    !isOpen(one) && !isOpen(other) && checker.isTypeAssignableTo(one, other) && checker.isTypeAssignableTo(other, one);
  const isFunction = (type: ts.Type): boolean => type.getCallSignatures().length > 0;
  const sameLiterals = (one: ts.Expression, other: ts.Expression): boolean =>
    isLiteral(one) && isLiteral(other) && one.getText() !== other.getText() && alike(typeOf(one), typeOf(other));

  /** Literals of a table: beside each other in a record, or under one name in adjacent rows. */
  const literals = (node: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression): void => {
    const values: readonly ts.Expression[] = ts.isArrayLiteralExpression(node)
      ? node.elements
      : node.properties.flatMap((property) => (ts.isPropertyAssignment(property) ? [property.initializer] : []));
    for (const [index, value] of values.entries()) {
      const next = values[index + 1];
      if (next === undefined) continue;
      const [one, other] = [bare(value), bare(next)];
      if (ts.isObjectLiteralExpression(node) && sameLiterals(one, other)) add('literals', value, swap(one, other), node);
      if (ts.isArrayLiteralExpression(one) && ts.isArrayLiteralExpression(other)) {
        for (const [at, cell] of one.elements.entries()) {
          const below = other.elements[at];
          if (below !== undefined && sameLiterals(cell, below)) add('literals', cell, swap(cell, below), node);
        }
      }
      if (ts.isObjectLiteralExpression(one) && ts.isObjectLiteralExpression(other)) {
        for (const property of one.properties) {
          const below = other.properties.find((candidate) => candidate.name?.getText() === property.name?.getText());
          if (below === undefined || !ts.isPropertyAssignment(property) || !ts.isPropertyAssignment(below)) continue;
          const [cell, under] = [bare(property.initializer), bare(below.initializer)];
          if (sameLiterals(cell, under)) add('literals', property, swap(cell, under), node);
        }
      }
    }
  };

  const slots = (values: readonly ts.Expression[], shown: ts.Node): void => {
    for (const [index, one] of values.entries()) {
      const other = values[index + 1];
      if (other === undefined || one.getText() === other.getText() || ts.isSpreadElement(one) || ts.isSpreadElement(other)) continue;
      if (alike(typeOf(one), typeOf(other))) add('arguments', one, swap(one, other), shown);
    }
  };

  const columns = (node: ts.ObjectLiteralExpression): void => {
    const cell = (property: ts.ObjectLiteralElementLike | undefined): { readonly name: string; readonly value: ts.Expression } | null => {
      if (property === undefined) return null;
      if (ts.isShorthandPropertyAssignment(property)) return { name: property.name.text, value: property.name };
      return ts.isPropertyAssignment(property) ? { name: property.name.getText(), value: property.initializer } : null;
    };
    for (const [index, property] of node.properties.entries()) {
      const next = node.properties[index + 1];
      const [one, other] = [cell(property), cell(next)];
      if (next === undefined || one === null || other === null) continue;
      if ((isLiteral(bare(one.value)) && isLiteral(bare(other.value))) || one.value.getText() === other.value.getText()) continue;
      const [type, otherType] = [cellType(one.value), cellType(other.value)];
      if (isFunction(type) || !alike(type, otherType)) continue;
      add(
        'columns',
        property,
        [put(property, `${one.name}: ${other.value.getText()}`), put(next, `${other.name}: ${one.value.getText()}`)],
        node,
      );
    }
  };
  const cellType = (value: ts.Expression): ts.Type => {
    const symbol = ts.isShorthandPropertyAssignment(value.parent) ? checker.getShorthandAssignmentValueSymbol(value.parent) : undefined;
    return symbol === undefined ? typeOf(value) : checker.getBaseTypeOfLiteralType(checker.getTypeOfSymbolAtLocation(symbol, value));
  };

  const isValue = (node: ts.Identifier | ts.PropertyAccessExpression): boolean => {
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
    if (ts.isCallExpression(parent) && parent.expression === node) return false;
    if (ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) return false;
    return ts.isExpression(parent)
      ? !ts.isFunctionLike(parent) || parent.body === node
      : ts.isReturnStatement(parent) ||
          ts.isIfStatement(parent) ||
          ts.isTemplateSpan(parent) ||
          ((ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) && parent.initializer === node);
  };
  const anchors = (node: ts.Identifier | ts.PropertyAccessExpression): void => {
    if (!isValue(node)) return;
    const type = typeOf(node);
    if (isOpen(type) || isFunction(type)) return;
    if (ts.isPropertyAccessExpression(node)) {
      // of one's own records only: what an array or a text offers is no fact
      const fields = checker.getPropertiesOfType(checker.getTypeAtLocation(node.expression));
      for (const field of fields) {
        const at = field.valueDeclaration;
        if (field.name === node.name.text || at === undefined || at.getSourceFile().isDeclarationFile) continue;
        // a private field and what reads it from outside hold one value
        if (ts.isGetAccessor(at) && node.name.text === `#${field.name}`) continue;
        if (alike(type, checker.getTypeOfSymbolAtLocation(field, node))) add('anchor', node, [put(node.name, field.name)], node.parent);
      }
      return;
    }
    const functionAround = ts.findAncestor(node, ts.isFunctionLike);
    if (functionAround === undefined || node.text === 'undefined') return;
    for (const symbol of checker.getSymbolsInScope(node, ts.SymbolFlags.Variable)) {
      const at = symbol.valueDeclaration;
      if (at === undefined || symbol.name === node.text || at.getSourceFile() !== tree || at.end > node.getStart()) continue;
      if (ts.findAncestor(at, ts.isFunctionLike) === undefined) continue;
      if (isOneAndTheSame(node, symbol.name)) continue;
      if (alike(type, checker.getTypeOfSymbolAtLocation(symbol, node))) add('anchor', node, [put(node, symbol.name)], node.parent);
    }
  };

  const isError = (call: ts.Expression): boolean => {
    if (!ts.isCallExpression(call)) return false;
    const [, own = call.expression.getText()] = /(?:^|\.)(\w+)$/.exec(call.expression.getText()) ?? [];
    if ((checker.getTypeAtLocation(call).flags & ts.TypeFlags.Never) !== 0) return true;
    return /^(?:check|note|missing|addNotes)/.test(own) || /issues\.push$|problem\(/.test(call.expression.getText());
  };
  const statements = (node: ts.Node): void => {
    if (ts.isThrowStatement(node)) add('error', node, [put(node, ';')]);
    else if (ts.isExpressionStatement(node)) add(isError(node.expression) ? 'error' : 'step', node, [put(node, ';')]);
    else if (ts.isIfStatement(node) && node.elseStatement === undefined && !ts.isThrowStatement(node.thenStatement)) {
      const only = ts.isExpressionStatement(node.thenStatement) ? node.thenStatement.expression : undefined;
      if (only === undefined || !isError(only)) add('step', node, [put(node, ';')]);
    } else if (ts.isCatchClause(node) && node.block.statements.length > 0) add('error', node, [put(node.block, '{}')]);
    else if (ts.isPropertyAssignment(node)) {
      const nothing = Object.hasOwn(wrongs, node.name.getText()) ? wrongs[node.name.getText()] : undefined;
      if (nothing !== undefined && !['[]', 'null'].includes(node.initializer.getText()))
        add('error', node, [put(node.initializer, nothing)]);
    } else if (ts.isCallExpression(node) && isError(node) && !ts.isExpressionStatement(node.parent)) {
      if ((checker.getTypeAtLocation(node).flags & ts.TypeFlags.Null) !== 0) add('error', node, [put(node, 'null')]);
    }
  };
  const steps = (node: ts.Node): void => {
    const withComma = (element: ts.Node): Edit => ({
      start: element.getStart(),
      end: element.end + (/^\s*,/.exec(tree.text.slice(element.end))?.[0].length ?? 0),
      text: '',
    });
    if (ts.isArrayLiteralExpression(node) && node.elements.length > 1) {
      for (const element of node.elements) if (!isLiteral(element)) add('step', element, [withComma(element)], node);
    }
    if (ts.isSpreadAssignment(node)) add('step', node, [withComma(node)], node.parent);
    if (!ts.isCallExpression(node)) return;
    const [only, more] = node.arguments;
    // a call that gives what it takes: x.filter(f) for x, startOfDay(x) for x
    const from = ts.isPropertyAccessExpression(node.expression) ? node.expression.expression : more === undefined ? only : undefined;
    if (from !== undefined && alike(typeOf(from), typeOf(node))) add('step', node, [put(node, from.getText())]);
  };

  const isMap = (node: ts.Expression): boolean =>
    ['Map', 'WeakMap', 'ReadonlyMap'].includes(checker.typeToString(checker.getTypeAtLocation(node)).replace(/<.*/s, ''));
  /** Caches: a map that the file both asks and fills. */
  const caches = new Map<string, ts.CallExpression[]>();
  const collect = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && isMap(node.expression.expression)) {
      const name = node.expression.expression.getText();
      caches.set(name, [...(caches.get(name) ?? []), node]);
    }
    if (ts.isCallExpression(node) && node.expression.getText() === 'keptFor') {
      const [kept, key] = node.arguments;
      // what was kept last is taken for all that follow
      if (kept !== undefined && key !== undefined)
        add('cache', key, [put(key, `([...${kept.getText()}.keys()].at(-1) ?? ${key.getText()})`)], node);
      for (const span of key !== undefined && ts.isTemplateExpression(key) ? key.templateSpans : []) {
        if (key !== undefined) add('cache', span.expression, [put(span.expression, "''")], key);
      }
    }
    ts.forEachChild(node, collect);
  };
  const methodOf = ({ expression }: ts.CallExpression): string => (ts.isPropertyAccessExpression(expression) ? expression.name.text : '');
  const cached = (): void => {
    collect(tree);
    for (const [name, calls] of caches) {
      const sets = calls.filter((call) => methodOf(call) === 'set');
      const asks = calls.filter((call) => ['get', 'has'].includes(methodOf(call)));
      const [first] = asks;
      if (sets.length === 0 || first === undefined) continue;
      const keys = [...asks, ...sets].flatMap((call) => call.arguments.slice(0, 1));
      // what was remembered first answers for every key
      add(
        'cache',
        first,
        keys.map((key) => put(key, name)),
      );
      // what was remembered is taken although it does not fit
      for (const ask of asks) {
        const [key] = ask.arguments;
        if (key !== undefined) add('cache', ask, [put(key, `[...${name}.keys()].at(-1)`)]);
      }
      // a part of the key is left out
      for (const key of new Set(keys.map((one) => one.getText()))) {
        const made = keys.filter((one) => one.getText() === key).map((one) => (ts.isIdentifier(one) ? initialized(one) : one));
        const templates = [...new Set(made)].flatMap((one) => (one !== undefined && ts.isTemplateExpression(one) ? [one] : []));
        const [template] = templates;
        if (template === undefined) continue;
        for (const index of template.templateSpans.keys()) {
          add(
            'cache',
            template,
            templates.flatMap(({ templateSpans }) => templateSpans.slice(index, index + 1).map(({ expression }) => put(expression, "''"))),
          );
        }
      }
    }
  };
  const initialized = (name: ts.Identifier): ts.Expression | undefined => {
    const at = checker.getSymbolAtLocation(name)?.valueDeclaration;
    return at !== undefined && ts.isVariableDeclaration(at) ? at.initializer : undefined;
  };

  const boundary = (node: ts.BinaryExpression): void => {
    const now = shifted[node.operatorToken.kind];
    if (now !== undefined && !isIdle(node)) add('boundary', node, [put(node.operatorToken, now)]);
    const isSum = [ts.SyntaxKind.PlusToken, ts.SyntaxKind.MinusToken].includes(node.operatorToken.kind);
    if (isSum && node.right.getText() === '1') add('boundary', node, [put(node, node.left.getText())]);
  };

  const visit = (node: ts.Node): void => {
    if (inType(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isObjectLiteralExpression(node)) {
      literals(node);
      columns(node);
    }
    if (ts.isArrayLiteralExpression(node)) literals(node);
    if (ts.isCallExpression(node) && !commutative.test(node.expression.getText()) && !isOfSet(node)) slots(node.arguments, node);
    if (ts.isTemplateExpression(node) && !isKey(node))
      slots(
        node.templateSpans.map(({ expression }) => expression),
        node,
      );
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) anchors(node);
    if (ts.isBinaryExpression(node)) boundary(node);
    statements(node);
    steps(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  cached();
  return found;
}
