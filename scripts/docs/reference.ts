import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import type { DeclarationReflection, ProjectReflection } from 'typedoc';
import { Application, Converter, ReflectionKind, ReflectionType, UnknownType } from 'typedoc';
import { entryPoints, root } from '../entry-points.js';

/** Longer inferred types (a zod schema, a whole table) tell a reader nothing: their keys do. */
const longest = 1500;
const shownKeys = 12;

function shortened(variable: DeclarationReflection): string {
  const { type } = variable;
  const keys = type instanceof ReflectionType ? (type.declaration.children ?? []).map(({ name }) => name) : [];
  if (keys.length === 0) return variable.name.endsWith('Schema') ? 'ZodType' : 'object';
  const rest = keys.length - shownKeys;
  const shown = keys.slice(0, shownKeys).map((key) => (/^\w+$/.test(key) ? key : `'${key}'`));
  return `{ ${shown.join('; ')}${rest > 0 ? `; ... ${String(rest)} more` : ''} }`;
}

function shorten(project: ProjectReflection): void {
  for (const variable of project.getReflectionsByKind(ReflectionKind.Variable)) {
    if (!variable.isDeclaration()) continue;
    if ((variable.type?.toString().length ?? 0) <= longest) continue;
    const text = shortened(variable);
    const { type } = variable;
    if (type instanceof ReflectionType) project.removeReflection(type.declaration);
    variable.type = new UnknownType(text);
  }
}

/**
 * A table without its column of default values: a default here is a constant that a reader cannot see, and a required parameter has none.
 * A bar inside a cell is written `\\|`.
 */
export function withoutDefaults(markdown: string): string {
  let dropped = -1;
  return markdown
    .split('\n')
    .map((line) => {
      const cells = line.startsWith('|') ? line.split(/(?<!\\)\|/).slice(1, -1) : [];
      if (cells.length === 0) dropped = -1;
      else if (dropped < 0) dropped = cells.findIndex((cell) => cell.trim() === 'Default value');
      return dropped < 0 ? line : `|${cells.filter((_cell, place) => place !== dropped).join('|')}|`;
    })
    .join('\n');
}

/** Writes the API reference as Markdown into docs/api, by typedoc.json; the count of its warnings and errors, which it prints. */
export async function writeReference(): Promise<number> {
  const app = await Application.bootstrapWithPlugins({ entryPoints: entryPoints.map(({ source }) => `${root}${source}`), options: root });
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    shorten(project);
  });
  const project = await app.convert();
  if (project === undefined) return 1;
  app.validate(project);
  await app.generateOutputs(project);
  for (const file of readdirSync(`${root}docs/api`, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))) {
    const path = `${root}docs/api/${file}`;
    writeFileSync(path, withoutDefaults(readFileSync(path, 'utf8')));
  }
  return app.logger.warningCount + app.logger.errorCount;
}
