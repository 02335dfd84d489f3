import { gunzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gzip, utf8 } from '../../src/sandbox/gzip.js';

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

describe('utf8', () => {
  it('is what an encoder writes of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8(text)).toEqual(new TextEncoder().encode(text));
      }),
    );
    expect(utf8('a\u00e9\u20ac\u{1f600}\ud800')).toEqual(new TextEncoder().encode('a\u00e9\u20ac\u{1f600}\ud800'));
  });
});
