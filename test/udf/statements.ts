import { readFileSync } from 'node:fs';
import { root } from '../../scripts/entry-points.js';

/** The page with the statements that users copy. */
export const page = readFileSync(`${root}docs/engines/udf.md`, 'utf8');
export const placeholder = '/* the text of dist/termbook.udf.js */';
/** The question that stands on it. */
export const question = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

/** How each engine is told its function: what stands around the JavaScript, and how the engine calls it. */
export const engines = [
  { engine: 'PL/v8', body: /\$udf\$([\s\S]*?)\$udf\$/, call: (body: string) => `(function (question) {${body}})`, host: 'var plv8 = {};' },
  { engine: 'BigQuery', body: /AS r"""([\s\S]*?)"""/, call: (body: string) => `(function (question) {${body}})`, host: placeholder },
  { engine: 'Snowflake', body: /AS \$\$([\s\S]*?)\$\$/, call: (body: string) => `(function (QUESTION) {${body}})`, host: '' },
  { engine: 'Stream Analytics', body: /```js\n([\s\S]*?)```/, call: (body: string) => `${body}\nmain`, host: '' },
] as const;
