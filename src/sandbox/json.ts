/** Plain JSON. */
export type SandboxJson = null | boolean | number | string | readonly SandboxJson[] | SandboxObject;
/** An object of plain JSON; what is undefined is not written. */
export interface SandboxObject {
  readonly [name: string]: SandboxJson | undefined;
}
