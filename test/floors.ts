import ts from 'typescript';

/** The floors of the house; imports point down, or stay in the folder. */
const floors: Readonly<Record<string, number>> = { kernel: 0, vocabulary: 1, policy: 2, rules: 3, lifecycle: 4, billing: 5 };

/** The rooms of rules, from the top; imports run down, or stay in the room. */
const rooms = ['catalog', 'canceling', 'terms', 'prices', 'buying', 'suspending', 'software', 'asking'];

/** The edge: may use every floor, and nothing uses it, but for what is listed. */
const edges: Readonly<Record<string, readonly string[]>> = {
  // rules, by what they are asked about
  buying: [],
  prices: [],
  terms: [],
  software: [],
  policies: [],
  schema: [],
  // how received JSON is read at all: shared by the adapters, no entry point of its own
  wire: [],
  'partner-center': ['schema', 'wire'],
  marketplace: ['schema', 'wire'],
  directory: ['wire'],
  ledger: ['wire', 'partner-center', 'explain'],
  sandbox: ['wire', 'partner-center', 'marketplace', 'ledger'],
  explain: [],
  portfolio: [],
  desk: ['explain'],
  'timeline-element': ['explain', 'desk'],
  // the command line program: the only part that knows a process
  cli: ['portfolio', 'schema', 'partner-center', 'marketplace', 'wire', 'explain', 'desk', 'ledger', 'sandbox'],
  rulebook: [],
  testing: [],
};

const zodFolders = ['schema', 'partner-center', 'marketplace'];
const calendar = 'src/kernel/calendar.ts';
const screen = 'src/cli/screen.ts';

/** What breaks the house in one file of src: the import, and why it may not stand there. */
export function breaches(file: string, text: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const imports = importedFiles.flatMap(({ fileName }) => {
    const why = fileName.startsWith('.') ? inside(file, fileName) : outside(file, fileName);
    return why === undefined ? [] : [`${file} imports '${fileName}': ${why}`];
  });
  const home = folderOf(file);
  if (home !== undefined && !(home in floors) && !(home in edges)) return [`${file}: the folder '${home}' has no floor`];
  return [...imports, ...outsideRooms(file), ...functionsInPolicy(file, text)];
}

/** The folder below src; undefined for src/index.ts, the face. */
function folderOf(file: string): string | undefined {
  const [, folder, ...rest] = file.split('/');
  return rest.length === 0 ? undefined : folder;
}

function inside(file: string, specifier: string): string | undefined {
  const target = pathOf(file, specifier);
  if (!target.startsWith('src/')) return 'src knows nothing outside src';
  const from = folderOf(file);
  const to = folderOf(target);
  if (to === undefined)
    return file === 'src/index.ts' && target === 'src/contract.js' ? undefined : 'the face is for users: import the file that holds it';
  if (from === to) return from === 'rules' ? betweenRooms(file, target) : undefined;
  const toFloor = floors[to];
  if (toFloor === undefined) {
    if (!(to in edges)) return `the folder '${to}' has no floor`;
    if (from !== undefined && edges[from]?.includes(to) === true) return undefined;
    return `'${to}' is an edge, and nothing imports an edge`;
  }
  const fromFloor = from === undefined ? undefined : floors[from];
  if (fromFloor === undefined || toFloor < fromFloor) return undefined;
  return `'${String(from)}' is floor ${String(fromFloor)} and '${to}' is floor ${String(toFloor)}: imports point down`;
}

function pathOf(file: string, specifier: string): string {
  return new URL(specifier, `file:///${file}`).pathname.slice(1);
}

/** The room below src/rules; undefined for a file that stands in none. */
function roomOf(file: string): string | undefined {
  const [, folder, room, ...rest] = file.split('/');
  return folder === 'rules' && rest.length > 0 ? room : undefined;
}

function outsideRooms(file: string): readonly string[] {
  if (folderOf(file) !== 'rules' || file === 'src/rules/index.ts') return [];
  const room = roomOf(file);
  return room !== undefined && rooms.includes(room) ? [] : [`${file}: a file of rules stands in one of its rooms`];
}

function betweenRooms(file: string, target: string): string | undefined {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === undefined || to === undefined || rooms.indexOf(from) <= rooms.indexOf(to)) return undefined;
  return `the room '${from}' is below '${to}': imports point down`;
}

/** The files that import each other in a circle, or stand between two circles; `import type` counts. */
export function circles(texts: ReadonlyMap<string, string>): readonly string[] {
  const imports = [...texts].map(([file, text]) => {
    const { importedFiles } = ts.preProcessFile(text, true, true);
    const inner = importedFiles.filter(({ fileName }) => fileName.startsWith('.'));
    return { file, to: inner.map(({ fileName }) => pathOf(file, fileName).replace(/\.js$/, '.ts')) };
  });
  for (let left = imports; ; ) {
    const files = new Set(left.map(({ file }) => file));
    const imported = new Set(left.flatMap(({ to }) => to));
    const next = left.filter(({ file, to }) => imported.has(file) && to.some((target) => files.has(target)));
    if (next.length === left.length) return [...files];
    left = next;
  }
}

function outside(file: string, specifier: string): string | undefined {
  const folder = folderOf(file) ?? '';
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  if (name === 'zod') return zodFolders.includes(folder) ? undefined : `zod stays in ${zodFolders.join(', ')}`;
  if (name.startsWith('node:')) return folder === 'cli' ? undefined : 'src runs everywhere: only the command line program knows Node';
  if (name === 'fast-check') return folder === 'testing' ? undefined : 'fast-check stays in testing';
  if (name === 'fast-string-truncated-width') return file === screen ? undefined : `columns are measured in ${screen} only`;
  if (name === 'date-fns') {
    if (file !== calendar) return `calendar months are made in ${calendar} only`;
    return specifier === name ? 'by subpath only: the root import loads the whole library' : undefined;
  }
  return 'not a dependency of src';
}

/** Policy is data: a function there may build an entry in one expression, no more. */
function functionsInPolicy(file: string, text: string): readonly string[] {
  if (folderOf(file) !== 'policy') return [];
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (decides(node)) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push(`${file}:${String(line)} decides something: policy is data only, the decision belongs in rules`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function decides(node: ts.Node): boolean {
  if (ts.isClassLike(node) || ts.isMethodDeclaration(node) || ts.isAccessor(node)) return true;
  if (!ts.isFunctionDeclaration(node) && !ts.isFunctionExpression(node) && !ts.isArrowFunction(node)) return false;
  const { body } = node;
  if (body === undefined || !ts.isBlock(body)) return false;
  const [only, ...more] = body.statements;
  return only === undefined || more.length > 0 || !ts.isReturnStatement(only);
}
