import { gunzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gzip } from '../../src/sandbox/gzip.js';

describe('gzip', () => {
  it('is read back by another implementation, byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(new Uint8Array(gunzipSync(gzip(bytes)))).toEqual(bytes);
      }),
    );
  });

  it.each([0, 1, 65_534, 65_535, 65_536, 200_000])('holds %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_none, index) => index % 251);
    expect(new Uint8Array(gunzipSync(gzip(bytes)))).toEqual(bytes);
  });
});
