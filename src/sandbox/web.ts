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

/** The parts of a response; a body of null is no body. */
export interface ResponseParts {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

interface Web {
  readonly Response: new (body: ResponseParts['body'], init: Omit<ResponseParts, 'body'>) => WebResponse;
  readonly TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };
}

/** Returns text in UTF-8, as the surroundings encode it. */
export function utf8(text: string): Uint8Array {
  const { TextEncoder } = globalThis as unknown as Web;
  return new TextEncoder().encode(text);
}

/** Returns a web `Response` of the surroundings. */
export function responseOf({ status, headers, body }: ResponseParts): WebResponse {
  const { Response } = globalThis as unknown as Web;
  return new Response(body, { status, headers });
}
