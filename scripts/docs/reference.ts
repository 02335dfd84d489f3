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
  return app.logger.warningCount + app.logger.errorCount;
}
