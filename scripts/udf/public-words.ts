import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../entry-points.js';

/** Every property name and every word that can stand in a question or in its answer, read from the types of the questions that a file imports. */
export function publicWords(file: string): ReadonlySet<string> {
  const read = ts.readConfigFile(join(root, 'tsconfig.src.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`${file} is not there`);
  const words = new Set<string>();
  const seen = new Set<ts.Type>();
  const visit = (type: ts.Type): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isStringLiteral()) words.add(type.value);
    if (type.isUnionOrIntersection()) type.types.forEach(visit);
    if (checker.isArrayType(type) || checker.isTupleType(type)) checker.getTypeArguments(type as ts.TypeReference).forEach(visit);
    else if ((type.flags & ts.TypeFlags.Object) !== 0) visitObject(type);
  };
  const visitObject = (type: ts.Type): void => {
    for (const property of type.getProperties()) {
      words.add(property.name);
      visit(checker.getTypeOfSymbol(property));
    }
    for (const { type: indexed } of checker.getIndexInfosOfType(type)) visit(indexed);
    for (const signature of type.getCallSignatures()) {
      for (const parameter of signature.parameters) visit(checker.getTypeOfSymbol(parameter));
      visit(signature.getReturnType());
    }
  };
  const scan = (node: ts.Node): void => {
    if (ts.isImportSpecifier(node)) {
      const { flags } = checker.getAliasedSymbol(checker.getSymbolAtLocation(node.name) as ts.Symbol);
      if ((flags & ts.SymbolFlags.Function) !== 0) visit(checker.getTypeAtLocation(node.name));
    }
    if (ts.isInterfaceDeclaration(node)) visit(checker.getTypeAtLocation(node));
    ts.forEachChild(node, scan);
  };
  scan(source);
  return words;
}
