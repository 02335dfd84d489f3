/** Compares two values of one type, the lesser first: 0 where neither is. Texts are compared by their code units, in every locale alike. */
export function ascending<Value extends string | number | bigint>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
