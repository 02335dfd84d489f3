import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { entryPoints, root } from '../scripts/entry-points.js';

interface Documented {
  readonly name: string;
  readonly kind: 'function' | 'value' | 'type';
  readonly sentence: string;
  readonly examples: number;
}

/** Every public name of every entry point, with what its doc comment says. */
function publicNames(): readonly Documented[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.src.json`, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(
    entryPoints.map(({ source }) => `${root}${source}`),
    options,
  );
  const checker = program.getTypeChecker();
  return entryPoints.flatMap(({ name: entry, source }) => {
    const file = program.getSourceFile(`${root}${source}`);
    const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`${source} exports nothing`);
    return checker.getExportsOfModule(module).map((exported): Documented => {
      const symbol = (exported.flags & ts.SymbolFlags.Alias) === 0 ? exported : checker.getAliasedSymbol(exported);
      const isCallable = (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class)) !== 0;
      return {
        name: `${entry} ${exported.name}`,
        kind: isCallable ? 'function' : (symbol.flags & ts.SymbolFlags.Value) === 0 ? 'type' : 'value',
        sentence: ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim(),
        examples: symbol.getJsDocTags(checker).filter((tag) => tag.name === 'example').length,
      };
    });
  });
}

describe('every public name', () => {
  let names: readonly Documented[] = [];
  beforeAll(() => {
    names = publicNames();
  }, 60_000);
  const those = (wrong: (documented: Documented) => boolean) => names.filter(wrong).map(({ name }) => name);

  it('is found: functions, values and types of every entry point', () => {
    for (const kind of ['function', 'value', 'type'] as const)
      expect(names.filter((documented) => documented.kind === kind).length).toBeGreaterThan(30);
    expect(entryPoints.filter(({ name }) => !names.some((documented) => documented.name.startsWith(`${name} `)))).toEqual([]);
  });

  it.each(entryPoints)('$name itself has one', ({ name, source }) => {
    const [first = ''] = readFileSync(`${root}${source}`, 'utf8').split('*/');
    expect(first).toMatch(/^\/\*\*\n \* [A-Z].{20,}/);
    expect(first).toContain(` * @module ${name}\n`);
  });

  it('has a sentence', () => {
    expect(those(({ sentence }) => sentence.length < 12)).toEqual([]);
  });

  it('has an example where it can be called, and no more than one', () => {
    expect(those(({ kind, examples }) => kind === 'function' && examples !== 1)).toEqual([]);
  });
});
