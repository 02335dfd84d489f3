/** Plain JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** An object of plain JSON; what is undefined is not written. */
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}
