/**
 * Makes a bundle smaller than a minifier does, and changes nothing of what it answers: tables of policy are mostly repeated words and repeated shapes.
 * Each pass takes JavaScript and gives JavaScript; a minifier that shortens the names runs after them.
 */
import ts from 'typescript';

const { factory } = ts;

function parsed(code: string): ts.SourceFile {
  return ts.createSourceFile('bundle.js', code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
}

type Change = (node: ts.Node, inner: <N extends ts.Node>(node: N) => N) => ts.Node;

/** The code with nodes changed; `inner` gives a node with everything below it changed. */
function changed(code: string, change: Change): string {
  const { transformed } = ts.transform(parsed(code), [
    (context) => (tree) => {
      const inner = <N extends ts.Node>(node: N): N => ts.visitEachChild(node, visit, context);
      const visit = (node: ts.Node): ts.Node => change(node, inner);
      return inner(tree);
    },
  ]);
  const [tree] = transformed;
  if (tree === undefined) throw new Error('nothing was made');
  return ts.createPrinter().printFile(tree);
}

function eachNode(code: string, look: (node: ts.Node) => void): void {
  const visit = (node: ts.Node): void => {
    look(node);
    ts.forEachChild(node, visit);
  };
  visit(parsed(code));
}

const wordLike = /^[A-Za-z_$][\w$]*$/;
const quoted = (text: string): string => JSON.stringify(text);

/** The name of a property of an object literal; null where it is computed, spread or a method. */
function keyOf(property: ts.ObjectLiteralElementLike): string | null {
  if (ts.isShorthandPropertyAssignment(property)) return property.name.text;
  if (!ts.isPropertyAssignment(property)) return null;
  return ts.isIdentifier(property.name) || ts.isStringLiteral(property.name) ? property.name.text : null;
}

function valueOf(property: ts.ObjectLiteralElementLike): ts.Expression {
  if (ts.isShorthandPropertyAssignment(property)) return property.name;
  if (ts.isPropertyAssignment(property)) return property.initializer;
  throw new Error('has no value of its own');
}

/** Where the names of properties stand, and whether each is read anywhere or only written in literals. */
export function propertyNames(code: string): ReadonlyMap<string, { readonly read: boolean }> {
  const found = new Map<string, { read: boolean }>();
  const saw = (name: string, read: boolean): void => {
    found.set(name, { read: read || (found.get(name)?.read ?? false) });
  };
  eachNode(code, (node) => {
    if (ts.isPropertyAccessExpression(node)) saw(node.name.text, true);
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && node.dotDotDotToken === undefined) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) saw(name.text, true);
    } else if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) saw(node.name.text, false);
    else if (ts.isShorthandPropertyAssignment(node)) saw(node.name.text, false);
  });
  return found;
}

/** Leaves out the properties that nothing reads. */
export function withoutProperties(code: string, names: ReadonlySet<string>): string {
  return changed(code, (node, inner) => {
    const made = inner(node);
    if (!ts.isObjectLiteralExpression(made)) return made;
    return factory.updateObjectLiteralExpression(
      made,
      made.properties.filter((property) => !names.has(keyOf(property) ?? '')),
    );
  });
}

/** Every text that stands in the code, so that it may name a property too. */
export function textsIn(code: string): ReadonlySet<string> {
  const found = new Set<string>();
  eachNode(code, (node) => {
    if (ts.isStringLiteralLike(node)) found.add(node.text);
  });
  return found;
}

/** Properties under other names, everywhere they stand. */
export function withRenamed(code: string, names: ReadonlyMap<string, string>): string {
  const named = (name: ts.Node | undefined): ts.Identifier | null => {
    const other = name !== undefined && ts.isIdentifier(name) ? names.get(name.text) : undefined;
    return other === undefined ? null : factory.createIdentifier(other);
  };
  return changed(code, (node, inner) => {
    const made = inner(node);
    if (ts.isPropertyAccessChain(made)) {
      return factory.updatePropertyAccessChain(made, made.expression, made.questionDotToken, named(made.name) ?? made.name);
    }
    if (ts.isPropertyAccessExpression(made))
      return factory.updatePropertyAccessExpression(made, made.expression, named(made.name) ?? made.name);
    if (ts.isPropertyAssignment(made)) return factory.updatePropertyAssignment(made, named(made.name) ?? made.name, made.initializer);
    if (ts.isShorthandPropertyAssignment(made)) {
      const name = named(made.name);
      return name === null ? made : factory.createPropertyAssignment(name, made.name);
    }
    if (ts.isBindingElement(made) && ts.isObjectBindingPattern(node.parent) && made.dotDotDotToken === undefined) {
      const name = named(made.propertyName ?? made.name);
      return name === null ? made : factory.updateBindingElement(made, undefined, name, made.name, made.initializer);
    }
    return made;
  });
}

/** `list.flatMap(each)` is newer than ES2018. */
export function withoutFlatMap(code: string): string {
  const name = '$flatMap';
  const made = changed(code, (node, inner) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== 'flatMap')
      return inner(node);
    const call = inner(node);
    const { expression: list } = call.expression as ts.PropertyAccessExpression;
    return factory.createCallExpression(factory.createIdentifier(name), undefined, [list, ...call.arguments]);
  });
  return `const ${name}=(list,each)=>[].concat(...list.map(each));\n${made}`;
}

/** What costs nothing to work out and changes nothing, so that it may be worked out in vain. */
function isPlain(node: ts.Expression): boolean {
  return (
    ts.isIdentifier(node) ||
    ts.isLiteralExpression(node) ||
    node.kind === ts.SyntaxKind.NullKeyword ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    (ts.isVoidExpression(node) && isPlain(node.expression)) ||
    (ts.isArrayLiteralExpression(node) && node.elements.length === 0) ||
    (ts.isObjectLiteralExpression(node) && node.properties.length === 0) ||
    (ts.isPropertyAccessExpression(node) && isPlain(node.expression))
  );
}

/** `a ?? b` and `a?.b` as calls: written out for ES2018 each takes a variable and three times the room. */
export function withoutNullish(code: string): string {
  const made = changed(code, (node, inner) => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken && isPlain(node.right)) {
      const { left, right } = inner(node);
      return factory.createCallExpression(factory.createIdentifier('$or'), undefined, [left, right]);
    }
    const alone = ts.isPropertyAccessExpression(node) && !ts.isOptionalChain(node.parent) && !ts.isOptionalChain(node.expression);
    if (alone && node.questionDotToken !== undefined) {
      const of = inner(node);
      return factory.createCallExpression(factory.createIdentifier('$of'), undefined, [
        of.expression,
        factory.createStringLiteral(node.name.text),
      ]);
    }
    return inner(node);
  });
  return `const $or=(value,other)=>value==null?other:value,$of=(value,key)=>value==null?void 0:value[key];\n${made}`;
}

function isConstant(node: ts.Node): boolean {
  if (ts.isStringLiteral(node) || ts.isNumericLiteral(node)) return true;
  if ([ts.SyntaxKind.NullKeyword, ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword].includes(node.kind)) return true;
  if (ts.isPrefixUnaryExpression(node)) return isConstant(node.operand);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isConstant);
  return ts.isObjectLiteralExpression(node) && node.properties.every((one) => ts.isPropertyAssignment(one) && isConstant(one.initializer));
}

function isRow(node: ts.Node): boolean {
  return (
    (ts.isArrayLiteralExpression(node) ? node.elements.length > 0 : ts.isObjectLiteralExpression(node) && node.properties.length > 0) &&
    isConstant(node)
  );
}

/** Constant lists and objects that stand in several places are made once: nothing changes what is readonly. */
export function withSharedConstants(code: string): string {
  const textOf = (node: ts.Node): string => node.getText().replace(/\s+/g, ' ');
  const count = new Map<string, number>();
  eachNode(code, (node) => {
    if (isRow(node)) count.set(textOf(node), (count.get(textOf(node)) ?? 0) + 1);
  });
  const names = new Map<string, string>();
  const made = changed(code, (node, inner) => {
    const text = isRow(node) ? textOf(node) : '';
    if ((count.get(text) ?? 0) < 2) return inner(node);
    const name = names.get(text) ?? `$same${String(names.size)}`;
    names.set(text, name);
    return factory.createIdentifier(name);
  });
  return declared([...names].map(([text, name]) => [name, text])) + made;
}

function declared(pairs: readonly (readonly [name: string, text: string])[]): string {
  return pairs.length === 0 ? '' : `const ${pairs.map(([name, text]) => `${name}=${text}`).join(',')};\n`;
}

/** The keys of an object literal in their order, where each is plain. */
function shapeOf(node: ts.Node): readonly string[] | null {
  if (!ts.isObjectLiteralExpression(node) || node.properties.length < 2) return null;
  const keys = node.properties.map(keyOf);
  return keys.every((key) => key !== null) ? keys : null;
}

/** Whether a node is worked out once, when the file is read. */
function isOutside(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isFunctionLike) === undefined;
}

/** Rows of tables that say all that the commonest row says, and more, become that row and the rest; the order of their keys, which no answer shows, changes. */
export function withBaseRows(code: string): string {
  const least = 6;
  const count = new Map<string, number>();
  eachNode(code, (node) => {
    const shape = shapeOf(node);
    if (shape !== null && shape.length >= least && isOutside(node)) count.set(shape.join(), (count.get(shape.join()) ?? 0) + 1);
  });
  const bases = [...count].sort(([, a], [, b]) => b - a).map(([shape]) => shape.split(','));
  const baseOf = (node: ts.Node): readonly string[] | undefined => {
    const shape = shapeOf(node);
    if (shape === null || shape.length <= least || !isOutside(node)) return undefined;
    return bases.find((base) => base.length < shape.length && base.length >= shape.length - 4 && base.every((key) => shape.includes(key)));
  };
  const made = changed(code, (node, inner) => {
    const base = baseOf(node);
    if (base === undefined) return inner(node);
    const { properties } = inner(node as ts.ObjectLiteralExpression);
    const first = base.flatMap((key) => properties.filter((property) => keyOf(property) === key));
    const rest = properties.filter((property) => !base.includes(keyOf(property) ?? ''));
    return factory.createCallExpression(factory.createIdentifier('$with'), undefined, [
      factory.createObjectLiteralExpression(first),
      factory.createObjectLiteralExpression(rest),
    ]);
  });
  return `const $with=Object.assign;\n${made}`;
}

/** Object literals of the same shape become calls of one function that makes it. */
export function withSharedShapes(code: string): string {
  const count = new Map<string, number>();
  eachNode(code, (node) => {
    const shape = shapeOf(node)?.join();
    if (shape !== undefined) count.set(shape, (count.get(shape) ?? 0) + 1);
  });
  const names = new Map<string, string>();
  for (const [shape, times] of count) {
    const keys = shape.split(',').length;
    const written = times * (shape.length + keys + 1);
    const called = shape.length + 4 * keys + 12 + times * (keys + 3);
    if (called < written) names.set(shape, `$shape${String(names.size)}`);
  }
  const made = changed(code, (node, inner) => {
    const name = names.get(shapeOf(node)?.join() ?? '');
    if (name === undefined) return inner(node);
    const { properties } = inner(node as ts.ObjectLiteralExpression);
    return factory.createCallExpression(factory.createIdentifier(name), undefined, properties.map(valueOf));
  });
  const functions = [...names].map(([shape, name]): [string, string] => {
    const keys = shape.split(',');
    const body = keys.map((key, index) => `${wordLike.test(key) ? key : quoted(key)}:v${String(index)}`);
    return [name, `(${keys.map((_, index) => `v${String(index)}`).join()})=>({${body.join()}})`];
  });
  return declared(functions) + made;
}

/** A long list of words is cut out of one text. */
export function withSplitLists(code: string): string {
  return changed(code, (node, inner) => {
    if (!ts.isArrayLiteralExpression(node) || node.elements.length < 10) return inner(node);
    const words = node.elements.flatMap((element) => (ts.isStringLiteral(element) && /^[\w-]+$/.test(element.text) ? [element.text] : []));
    if (words.length < node.elements.length) return inner(node);
    const size = words[0]?.length ?? 0;
    const alike = words.every((word) => word.length === size);
    const [text, method, by] = alike
      ? [words.join(''), 'match', factory.createRegularExpressionLiteral(`/.{${String(size)}}/g`)]
      : [words.join(' '), 'split', factory.createStringLiteral(' ')];
    return factory.createCallExpression(factory.createPropertyAccessExpression(factory.createStringLiteral(text), method), undefined, [by]);
  });
}

/** Functions as arrows, all before the rest, as declarations are; nothing here asks for `this` or `arguments`. */
export function withArrows(code: string): string {
  const arrows: string[] = [];
  const tree = parsed(code);
  const { text } = tree;
  const rest = tree.statements.map((statement) => {
    if (!ts.isFunctionDeclaration(statement) || statement.body === undefined || statement.asteriskToken !== undefined) {
      return statement.getFullText();
    }
    const asksForItself = (node: ts.Node): boolean =>
      node.kind === ts.SyntaxKind.ThisKeyword ||
      (ts.isIdentifier(node) && node.text === 'arguments') ||
      ts.forEachChild(node, asksForItself) === true;
    if (asksForItself(statement.body)) return statement.getFullText();
    const parameters = statement.parameters.map((parameter) => parameter.getText()).join();
    arrows.push(`${statement.name?.text ?? ''}=(${parameters})=>${text.slice(statement.body.getStart(), statement.body.end)}`);
    return '';
  });
  return `${arrows.length === 0 ? '' : `const ${arrows.join(',\n')};\n`}${rest.join('')}`;
}

/** `null` and `undefined` under shorter names; `var`, so that no minifier puts the values back. */
export function withShortNothing(code: string): string {
  const made = changed(code, (node, inner) => {
    if (node.kind === ts.SyntaxKind.NullKeyword) return factory.createIdentifier('$null');
    if (ts.isVoidExpression(node) && ts.isNumericLiteral(node.expression)) return factory.createIdentifier('$void');
    return inner(node);
  });
  return `var $null=null,$void;\n${made}`;
}

/** In a template `String(value)` says no more than the value. */
export function withPlainTemplates(code: string): string {
  return changed(code, (node, inner) => {
    if (!ts.isTemplateSpan(node)) return inner(node);
    const span = inner(node);
    const { expression } = span;
    if (!ts.isCallExpression(expression) || !ts.isIdentifier(expression.expression) || expression.expression.text !== 'String') return span;
    const [value] = expression.arguments;
    return value === undefined ? span : factory.updateTemplateSpan(span, value, span.literal);
  });
}

/** Texts of two parts, `table/row`, of which the first stands in many: the first part once. */
export function withSharedBeginnings(code: string): string {
  const count = new Map<string, number>();
  const beginningOf = (node: ts.Node): string => (ts.isStringLiteral(node) ? (/^[\w-]+\//.exec(node.text)?.[0] ?? '') : '');
  eachNode(code, (node) => {
    const beginning = beginningOf(node);
    if (beginning !== '') count.set(beginning, (count.get(beginning) ?? 0) + 1);
  });
  const often = [...count]
    .filter(([beginning, times]) => times * (beginning.length - 3) > beginning.length + 8)
    .map(([beginning]) => beginning);
  const names = new Map(often.map((beginning, index) => [beginning, `$begin${String(index)}`]));
  const made = changed(code, (node, inner) => {
    const name = names.get(beginningOf(node));
    if (name === undefined || !ts.isStringLiteral(node)) return inner(node);
    return factory.createAdd(factory.createIdentifier(name), factory.createStringLiteral(node.text.slice(node.text.indexOf('/') + 1)));
  });
  // `var`, so that no minifier puts the texts together again
  return `${[...names].map(([text, name]) => `var ${name}=${quoted(text)};`).join('')}\n${made}`;
}

/** The plain name that a literal or a pattern gives to a property, where it is long enough to be worth a shorter one. */
function keyIn(node: ts.Node): string | null {
  const least = 5;
  const name =
    ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)
      ? node.name
      : ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && node.dotDotDotToken === undefined
        ? (node.propertyName ?? node.name)
        : null;
  return name !== null && ts.isIdentifier(name) && name.text.length >= least ? name.text : null;
}

/** Words that stand in several places, as text, as quoted key or behind a dot, are written once. */
export function withSharedWords(code: string): string {
  const now = new Map<string, { times: number; size: number }>();
  const saw = (word: string, size: number): void => {
    const before = now.get(word) ?? { times: 0, size: 0 };
    now.set(word, { times: before.times + 1, size: before.size + size });
  };
  const isKey = (node: ts.Node): boolean => ts.isPropertyAssignment(node.parent) && node.parent.name === node;
  eachNode(code, (node) => {
    if (ts.isStringLiteral(node)) saw(node.text, quoted(node.text).length - (isKey(node) ? 2 : 0));
    if (ts.isPropertyAccessExpression(node)) saw(node.name.text, node.name.text.length - 1);
    const key = keyIn(node);
    if (key !== null) saw(key, key.length - 2);
  });
  const names = new Map<string, string>();
  for (const [word, { times, size }] of now) {
    // a name takes two characters, and its place in the list three more than the word
    if (times * 2 + word.length + 6 < size) names.set(word, `$word${String(names.size)}`);
  }
  const nameOf = (word: string): ts.Identifier | null => {
    const name = names.get(word);
    return name === undefined ? null : factory.createIdentifier(name);
  };
  const made = changed(code, (node, inner) => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name)) {
      const name = nameOf(node.name.text);
      return name === null
        ? factory.createPropertyAssignment(node.name, inner(node).initializer)
        : factory.createPropertyAssignment(factory.createComputedPropertyName(name), inner(node).initializer);
    }
    if (ts.isStringLiteral(node)) return nameOf(node.text) ?? node;
    const key = nameOf(keyIn(node) ?? '');
    if (key !== null) {
      const computed = factory.createComputedPropertyName(key);
      const keyed = inner(node);
      if (ts.isBindingElement(keyed)) return factory.updateBindingElement(keyed, undefined, computed, keyed.name, keyed.initializer);
      return factory.createPropertyAssignment(computed, valueOf(keyed as ts.PropertyAssignment));
    }
    const name = ts.isPropertyAccessExpression(node) ? nameOf(node.name.text) : null;
    return name === null ? inner(node) : factory.createElementAccessExpression(inner(node as ts.PropertyAccessExpression).expression, name);
  });
  // all cut out of one text, since each on its own has its own quotes
  const words = [...names.keys()];
  const plain = words.filter((word) => /^[ -~]+$/.test(word) && !word.includes('|') && !word.includes('"') && !word.includes('\\'));
  const list = plain.map((word) => names.get(word)).join();
  const others = words.filter((word) => !plain.includes(word)).map((word): [string, string] => [names.get(word) ?? '', quoted(word)]);
  return `const [${list}]=${quoted(plain.join('|'))}.split("|");\n${declared(others)}${made}`;
}
