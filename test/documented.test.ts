import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { entryPoints, root } from '../scripts/entry-points.js';
import { handwrittenPages } from '../scripts/examples.js';

interface Documented {
  readonly name: string;
  readonly kind: 'function' | 'value' | 'type';
  readonly sentence: string;
  readonly examples: number;
}

/** The fields that are declared in a type, and in the types written inside it. */
function fieldsOf(owner: string, node: ts.Node): readonly { readonly name: string; readonly node: ts.PropertyName }[] {
  const within: { readonly name: string; readonly node: ts.PropertyName }[] = [];
  const visit = (child: ts.Node): void => {
    const isField = ts.isPropertySignature(child) || ts.isMethodSignature(child) || ts.isPropertyDeclaration(child);
    if (isField) within.push({ name: `${owner}.${child.name.getText()}`, node: child.name });
    ts.forEachChild(child, visit);
  };
  visit(node);
  return within;
}

/** Every public field of every entry point, with its doc comment. */
function publicFields({ program, checker }: Sources): readonly { readonly name: string; readonly sentence: string }[] {
  const seen = new Set<ts.Node>();
  const fields: { readonly name: string; readonly sentence: string }[] = [];
  for (const { source } of entryPoints) {
    for (const exported of exportsOf({ program, checker }, source)) {
      const isType = (node: ts.Node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);
      const ours = (exported.declarations ?? []).filter((node) => isType(node) && node.getSourceFile().fileName.startsWith(`${root}src/`));
      for (const { name, node } of ours.flatMap((declaration) => fieldsOf(exported.name, declaration))) {
        if (seen.has(node) || name.endsWith('.__termbook')) continue;
        seen.add(node);
        const sentence = ts.displayPartsToString(checker.getSymbolAtLocation(node)?.getDocumentationComment(checker));
        fields.push({ name, sentence });
      }
    }
  }
  return fields;
}

interface Sources {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
}

function sources(): Sources {
  const { config } = ts.readConfigFile(`${root}tsconfig.src.json`, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(
    entryPoints.map(({ source }) => `${root}${source}`),
    options,
  );
  return { program, checker: program.getTypeChecker() };
}

/** What an entry point exports, behind its aliases. */
function exportsOf({ program, checker }: Sources, source: string): readonly ts.Symbol[] {
  const file = program.getSourceFile(`${root}${source}`);
  const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error(`${source} exports nothing`);
  return checker
    .getExportsOfModule(module)
    .map((exported) => ((exported.flags & ts.SymbolFlags.Alias) === 0 ? exported : checker.getAliasedSymbol(exported)));
}

/** Every public name of every entry point, with what its doc comment says. */
function publicNames({ program, checker }: Sources): readonly Documented[] {
  return entryPoints.flatMap(({ name: entry, source }) => {
    return exportsOf({ program, checker }, source).map((symbol): Documented => {
      const isCallable = (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class)) !== 0;
      return {
        name: `${entry} ${symbol.name}`,
        kind: isCallable ? 'function' : (symbol.flags & ts.SymbolFlags.Value) === 0 ? 'type' : 'value',
        sentence: ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim(),
        examples: symbol.getJsDocTags(checker).filter((tag) => tag.name === 'example').length,
      };
    });
  });
}

describe('every public name', () => {
  let read: Sources;
  let names: readonly Documented[] = [];
  beforeAll(() => {
    read = sources();
    names = publicNames(read);
  });
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

  it('stands in the guide where it can be called', () => {
    const pages = handwrittenPages().map((file) => readFileSync(`${root}${file}`, 'utf8'));
    const shown = new Set(pages.flatMap((text) => [...text.matchAll(/`([\w]+)(?:\([^`]*)?`/g)].map(([, name]) => name)));
    expect(names.filter(({ kind, name }) => kind === 'function' && !shown.has(name.split(' ')[1])).map(({ name }) => name)).toEqual([]);
  });

  it('has a doc comment on each of its fields', () => {
    const fields = publicFields(read);
    expect(fields.length).toBeGreaterThan(1000);
    expect(fields.filter(({ sentence }) => sentence === '')).toEqual([]);
  });

  it('names no rule in the first sentence, which a hover shows to everyone', () => {
    const first = (sentence: string) => sentence.split(/\.\s/)[0]?.replaceAll(/'[^']*'|`[^`]*`/g, '') ?? '';
    const named = [...names, ...publicFields(read)].filter(({ sentence }) => /\b[A-Z]\d{1,2}\b/.test(first(sentence)));
    expect(named.map(({ name, sentence }) => `${name}: ${first(sentence)}`)).toEqual([]);
  });
});
