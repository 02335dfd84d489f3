import { createSandbox } from '../../src/sandbox/index.js';
import type { Sandbox, SandboxRequest, SandboxResponse } from '../../src/sandbox/index.js';

declare const sandbox: Sandbox;

// a web Request goes in, and the Response of the surroundings comes out
const request: SandboxRequest = new Request('https://api.partnercenter.microsoft.com/v1/customers');
const response: Response = await sandbox.fetch(request);
const least: SandboxResponse = response;
const patched: typeof fetch = (input, init) => sandbox.fetch(new Request(input, init));

// @ts-expect-error a clock is needed
createSandbox({ customers: [] });
// @ts-expect-error an address alone is no request
await sandbox.fetch('https://api.partnercenter.microsoft.com/v1/customers');
