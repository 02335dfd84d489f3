/** The characters that JSON may hold as they are, and a terminal should not get. */
const unseen = /[\u007F-\u009F\p{Cf}\u2028\u2029]/gu;

/** Returns JSON that says the same without characters that would move the cursor of a terminal or turn the direction of its text. */
export function plainJson(json: string): string {
  return json.replace(unseen, (character) =>
    Array.from({ length: character.length }, (_unit, place) => `\\u${character.charCodeAt(place).toString(16).padStart(4, '0')}`).join(''),
  );
}

type Items = Iterable<unknown> | AsyncIterable<unknown>;

function textOf(value: unknown, indent: string): string {
  return plainJson(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}`);
}

async function* listText(items: Items): AsyncGenerator<string, void> {
  let before = '[';
  for await (const item of items) {
    yield `${before}\n    ${textOf(item, '    ')}`;
    before = ',';
  }
  yield before === '[' ? '[]' : '\n  ]';
}

/** A field of an object whose JSON is written piece by piece: its value, or the items of its list. */
export type Field = readonly [name: string, value: { readonly whole: unknown } | { readonly items: Items }];

/** Yields the JSON of an object, the items of a list one after the other; it reads as `JSON.stringify(..., null, 2)` writes it. */
export async function* jsonText(fields: readonly Field[]): AsyncGenerator<string, void> {
  let before = '{';
  for (const [name, value] of fields) {
    yield `${before}\n  ${JSON.stringify(name)}: `;
    if ('items' in value) yield* listText(value.items);
    else yield textOf(value.whole, '  ');
    before = ',';
  }
  yield '\n}\n';
}
