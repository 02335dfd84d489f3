import type { Writable } from 'node:stream';
import type { Instant } from '../kernel/instant.js';
import { jsonOf } from '../portfolio/lines.js';
import { isObject } from './file-record.js';
import { called, tools } from './mcp-tools.js';
import { mcpTitle } from './mcp-title.js';
import { messageOf } from './message.js';
import { utf8Text } from './utf8.js';

interface McpServer {
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly output: Writable;
  readonly version: string;
  /** null = there is no clock. */
  readonly now: () => Instant | null;
}

type McpJson = Readonly<Record<string, unknown>>;

/** The revisions of the protocol that are spoken, the newest first. */
const revisions = ['2025-06-18', '2025-03-26', '2024-11-05'] as const;
const codes = { parse: -32700, request: -32600, method: -32601, params: -32602, internal: -32603 } as const;

const instructions =
  'Ask termbook before stating a deadline or a refund. undetermined: ask for what is missing. contested: name the earlier date. changesAt: ask again then.';

/** The result of a request, or its refusal. */
type McpReply = { readonly result: object } | { readonly error: { readonly code: number; readonly message: string } };

const refused = (code: number, message: string): McpReply => ({ error: { code, message } });

/** The output of `termbook mcp --help`. */
export const mcpHelp = `termbook mcp

${mcpTitle}; its client starts it without options

Tools
${Object.entries(tools)
  .map(([name, { description }]) => `  ${name.padEnd(12)}${description.replace(/\.( .*)?$/s, '')}`)
  .join('\n')}
`;

function listed(): readonly object[] {
  return Object.entries(tools).map(([name, { description, properties, required }]) => {
    const annotations = { readOnlyHint: true, openWorldHint: false };
    return { name, description, inputSchema: { type: 'object', properties, required }, annotations };
  });
}

/** Returns the reply to a request. */
async function replyTo(method: string, params: McpJson, { version, now }: McpServer): Promise<McpReply> {
  if (method === 'initialize') {
    const protocolVersion = revisions.find((one) => one === params['protocolVersion']) ?? revisions[0];
    return { result: { protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'termbook', version }, instructions } };
  }
  if (method === 'ping') return { result: {} };
  if (method === 'tools/list') return { result: { tools: listed() } };
  if (method !== 'tools/call') return refused(codes.method, `there is no method ${method}`);
  const { name, arguments: given = {} } = params;
  const tool = typeof name === 'string' && Object.hasOwn(tools, name) ? tools[name] : undefined;
  if (tool === undefined) return refused(codes.params, `there is no such tool; there are ${Object.keys(tools).join(', ')}`);
  if (!isObject(given)) return refused(codes.params, 'arguments: expected an object');
  const { text, isError } = await called(tool, given, now());
  return { result: { content: [{ type: 'text', text }], isError } };
}

/** Returns the answer to a line; null = it is a notification, and has none. */
async function answerTo(line: string, server: McpServer): Promise<object | null> {
  const message = jsonOf(line);
  if (message === undefined) return { jsonrpc: '2.0', id: null, ...refused(codes.parse, 'this line is not JSON') };
  const method = isObject(message) ? message['method'] : null;
  if (!isObject(message) || typeof method !== 'string')
    return { jsonrpc: '2.0', id: null, ...refused(codes.request, 'expected a request with a method') };
  const { id, params } = message;
  if (id === undefined) return null;
  try {
    return { jsonrpc: '2.0', id, ...(await replyTo(method, isObject(params) ? params : {}, server)) };
  } catch (error) {
    return { jsonrpc: '2.0', id, ...refused(codes.internal, messageOf(error)) };
  }
}

/** Answers one message a line until the input ends. */
export async function serveMcp(server: McpServer): Promise<void> {
  let rest = '';
  const write = async (line: string): Promise<void> => {
    const answer = line.trim() === '' ? null : await answerTo(line, server);
    if (answer !== null) server.output.write(`${JSON.stringify(answer)}\n`);
  };
  for await (const text of utf8Text(server.input)) {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.at(-1) as string;
    for (const line of lines.slice(0, -1)) await write(line);
  }
  await write(rest);
}
