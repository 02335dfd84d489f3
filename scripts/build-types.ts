/**
 * Writes the declarations of every entry point: for `import` the names that it takes out of the one file of all declarations, for `require` each type from
 * there and each value once.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { entryPoints, root, typedAlone } from './entry-points.js';

const asModule = "with { 'resolution-mode': 'import' }";

interface Exported {
  readonly name: string;
  readonly symbol: ts.Symbol;
}

function read(files: readonly string[]): (file: string) => readonly Exported[] {
  const program = ts.createProgram(files, { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, noEmit: true });
  const checker = program.getTypeChecker();
  return (file) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${file}: no module`);
    return checker.getExportsOfModule(module).map((one) => {
      const symbol = one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one;
      return { name: one.name, symbol };
    });
  };
}

function commentOf(symbol: ts.Symbol): string {
  const nodes = (symbol.declarations ?? []).flatMap((one) => ts.getJSDocCommentsAndTags(one)).filter(ts.isJSDoc);
  return nodes.map((node) => `${node.getText()}\n`).join('');
}

/** A value of the module with its comment; a class is a type as well. */
function written({ name, symbol }: Exported): string {
  if (!(symbol.flags & ts.SymbolFlags.Value)) return '';
  const type = symbol.flags & ts.SymbolFlags.Class ? `export type ${name} = InstanceType<typeof all.${name}>;\n` : '';
  return `${commentOf(symbol)}export declare const ${name}: typeof all.${name};\n${type}`;
}

const declarations = ({ source }: { readonly source: string }): string =>
  join(root, source.replace(/^src/, 'dist').replace(/\.ts$/, '.d.ts'));

const together = entryPoints.filter((entry) => !typedAlone.includes(entry));
const exportsOf = read(together.map(({ source }) => join(root, source)));
for (const entry of together) {
  const file = declarations(entry);
  const names = exportsOf(join(root, entry.source)).map(({ name }) => name);
  const from = relative(dirname(file), join(root, 'dist/types.js'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `export { ${names.join(', ')} } from '${from.startsWith('.') ? from : `./${from}`}';\n`);
}
rmSync(join(root, 'dist/types.ts'));

const files = entryPoints.map(declarations);
const declared = read(files);
for (const file of files) {
  const head = `import type * as all from './index.js' ${asModule};\nexport type * from './index.js' ${asModule};\n`;
  writeFileSync(file.replace(/\.ts$/, '.cts'), head + declared(file).map(written).join(''));
}
