/** The part of a web `Request` that is read; every web `Request` has it. */
export interface SandboxRequest {
  /** The HTTP method. */
  readonly method: string;
  /** The address; its host is not looked at. */
  readonly url: string;
  /** The headers. */
  readonly headers: {
    /** Returns the value of a header, its name in any case; null if there is none. */
    readonly get: (name: string) => string | null;
  };
  /** Returns the body. */
  readonly text: () => Promise<string>;
}

/** The part of a web `Response` that is typed where neither the DOM's types nor Node's are present. */
export interface SandboxResponse {
  /** The HTTP status. */
  readonly status: number;
  /** True for a status from 200 to 299. */
  readonly ok: boolean;
  /** The headers. */
  readonly headers: SandboxRequest['headers'];
  /** Returns the body as text. */
  readonly text: () => Promise<string>;
  /** Returns the body as JSON. */
  readonly json: () => Promise<unknown>;
  /** Returns the body as bytes. */
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** The web `Response` of the surroundings; `SandboxResponse` where their types have none. */
export type WebResponse = typeof globalThis extends {
  /** The class of the surroundings. */
  readonly Response: new (
    ...args: never[]
  ) => infer R;
}
  ? R
  : SandboxResponse;

/** The parts of the surroundings that are used. */
interface Web {
  readonly Response: new (
    body: unknown,
    init?: unknown,
  ) => WebResponse & { readonly body: { readonly pipeThrough: (to: object) => unknown } };
  readonly CompressionStream: new (format: 'gzip') => object;
  readonly URLSearchParams: new (text: string) => Iterable<readonly [string, string]>;
}
const web = globalThis as unknown as Web;

/** Returns a query by lower-case names; the first value of a name counts. */
export function queryOf(text: string): ReadonlyMap<string, string> {
  const pairs = Array.from(new web.URLSearchParams(text), ([name, value]) => [name.toLowerCase(), value] as const);
  return new Map(pairs.reverse());
}

/** Returns a web `Response` of the surroundings; a body of null is no body. */
export function responseOf(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | null,
  isCompressed: boolean,
): WebResponse {
  const { Response, CompressionStream } = web;
  return new Response(isCompressed ? new Response(body).body.pipeThrough(new CompressionStream('gzip')) : body, { status, headers });
}
