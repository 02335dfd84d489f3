/** The corpus as a program of its own, for any Node: tells what it ran as, and the hashes in each zone. Its zones are checked, not believed. */
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import type { CorpusResult } from './hashed.js';
import { hashed } from './hashed.js';

export interface Asked {
  /** The file of the corpus as one script. */
  readonly script: string;
  /** Set one after the other; none = the zone that the process was started in. */
  readonly zones: readonly string[];
}
export interface InZone extends CorpusResult {
  readonly zone: string;
  /** Minutes ahead of UTC at the probes, as `Date` sees them. */
  readonly offsets: readonly number[];
  /** Whether `Date` and the zone's own data agree at all of them. */
  readonly asserted: boolean;
}
export interface Told {
  readonly node: string;
  readonly locale: string;
  readonly number: string;
  readonly inZones: readonly InZone[];
}

/** Winters and summers; the day that Samoa left out, and Kwajalein's. */
const probes = [
  ...['1980-01-15', '1993-08-22T12:00Z', '2003-07-15', '2011-12-31T12:00Z', '2016-07-15'],
  ...['2020-01-15', '2020-07-15', '2024-01-15', '2024-07-15'],
].map((text) => Date.parse(text));

/** Minutes ahead of UTC, as Intl tells: `GMT+05:45`. */
function offsetIn(zone: string, at: number): number {
  const told = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).format(at);
  const [found, sign = '', hours = 0, minutes = 0, seconds = 0] = /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(told) ?? [];
  return found === undefined ? Number.NaN : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes) + Number(seconds) / 60);
}

/** Evaluated anew in each zone: what a module works out when it is loaded is worked out there. */
function everywhere(script: Script): CorpusResult {
  script.runInThisContext();
  const made = globalThis as unknown as { readonly everywhere: () => string };
  return hashed(made.everywhere());
}

function inZone(zone: string, script: Script): InZone {
  const offsets = probes.map((at) => -new Date(at).getTimezoneOffset());
  const asserted = probes.every((at, index) => Math.abs(offsetIn(zone, at) - (offsets[index] ?? 0)) < 1);
  return { zone, offsets, asserted, ...everywhere(script) };
}

const asked = JSON.parse(process.argv[2] ?? '') as Asked;
const script = new Script(readFileSync(asked.script, 'utf8'));
const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
const inZones = asked.zones.map((zone) => {
  process.env['TZ'] = zone; // Node tells V8 that the zone has changed
  return inZone(zone, script);
});
const told: Told = {
  node: process.versions.node,
  locale,
  number: (1234.5).toLocaleString(),
  inZones: asked.zones.length === 0 ? [inZone(timeZone, script)] : inZones,
};
process.stdout.write(JSON.stringify(told));
