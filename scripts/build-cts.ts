/** Writes the declarations for `require`: one small file an entry point, which takes each type from the module's own declarations and says each value once. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { entryPoints, root } from './entry-points.js';

const asModule = "with { 'resolution-mode': 'import' }";
const files = entryPoints.map(({ source }) => join(root, source.replace(/^src/, 'dist').replace(/\.ts$/, '.d.ts')));
const program = ts.createProgram(files, { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, noEmit: true });
const checker = program.getTypeChecker();

function commentOf(symbol: ts.Symbol): string {
  const nodes = (symbol.declarations ?? []).flatMap((one) => ts.getJSDocCommentsAndTags(one)).filter(ts.isJSDoc);
  return nodes.map((node) => `${node.getText()}\n`).join('');
}

/** A value of the module with its comment; a class is a type as well. */
function written(exported: ts.Symbol): string {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  if (!(symbol.flags & ts.SymbolFlags.Value)) return '';
  const { name } = exported;
  const type = symbol.flags & ts.SymbolFlags.Class ? `export type ${name} = InstanceType<typeof all.${name}>;\n` : '';
  return `${commentOf(symbol)}export declare const ${name}: typeof all.${name};\n${type}`;
}

for (const file of files) {
  const source = program.getSourceFile(file);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file}: no module`);
  const values = checker.getExportsOfModule(module).map(written).join('');
  const head = `import type * as all from './index.js' ${asModule};\nexport type * from './index.js' ${asModule};\n`;
  writeFileSync(file.replace(/\.ts$/, '.cts'), head + values);
}
