/**
 * The same answers everywhere: one corpus of calls, one hash, in every zone, under other locales, on every Node that is supported, in a bare V8 realm, in QuickJS
 * and in Chromium. `npm run proof everywhere`, `-- --quick` fewer zones and locales, all engines. Formatted sentences are left out: they use the engine's own data.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { versionsOf } from './versions.js';
import { bundles } from './everywhere/bundles.js';
import { casesOf } from './everywhere/cases.js';
import type { Ran } from './everywhere/engines.js';
import { inBareRealm, inChromium, inQuickJs } from './everywhere/engines.js';
import type { CorpusResult } from './everywhere/hashed.js';
import { sha256 } from './everywhere/hashed.js';
import { majors, nodes } from './everywhere/nodes.js';
import type { Asked, Told } from './everywhere/program.js';
import { locales, quickLocales, quickZones } from './everywhere/zones.js';
import type { Outcome, ProofOptions } from './report.js';
import { prove } from './report.js';

const run = promisify(execFile);

async function told(node: string, program: string, asked: Asked, env: Readonly<Record<string, string>> = {}): Promise<Told> {
  const { stdout } = await run(node, [program, JSON.stringify(asked)], { env: { ...process.env, ...env }, maxBuffer: 2 ** 28 });
  return JSON.parse(stdout) as Told;
}

function gateFailures({ calls, broken, unexpected, verdicts }: CorpusResult): readonly string[] {
  return [
    ...(unexpected > 0 ? [`gate: ${String(unexpected)} calls threw what is no broken contract`] : []),
    ...(broken > calls / 5 ? [`gate: ${String(broken)} of ${String(calls)} calls broke a contract`] : []),
    ...Object.entries(verdicts).flatMap(([verdict, count]) =>
      count < calls / 100 ? [`gate: only ${String(count)} answers '${verdict}'`] : [],
    ),
  ];
}

async function everywhere({ quick, seed }: ProofOptions): Promise<Outcome> {
  const times = quick ? 100 : 300;
  const { script, scriptFile, program } = await bundles(casesOf(seed, times));
  const [here] = (await told(process.execPath, program, { script: scriptFile, zones: ['UTC'] })).inZones;
  if (here === undefined) throw new Error('nothing was run');
  const failures: string[] = [...gateFailures(here)];
  const again = `(seed ${String(seed)}, ${String(times)} times)`;
  const compare = (where: string, result: CorpusResult): void => {
    const differing = Object.keys(here.hashes).filter((question) => result.hashes[question] !== here.hashes[question]);
    if (differing.length > 0)
      failures.push(`${where}: other answers to ${differing.join(', ')} than in UTC on Node ${process.versions.node} ${again}`);
  };

  const zones = quick ? quickZones : Intl.supportedValuesOf('timeZone');
  const half = Math.ceil(zones.length / 2);
  const parts = await Promise.all(
    [zones.slice(0, half), zones.slice(half)].map((part) => told(process.execPath, program, { script: scriptFile, zones: part })),
  );
  const inZones = parts.flatMap((part) => part.inZones);
  for (const zone of inZones) {
    if (!zone.asserted) failures.push(`zone ${zone.zone}: the process did not take it`);
    compare(`zone ${zone.zone}`, zone);
  }
  const rules = new Set(inZones.map(({ offsets }) => offsets.join())).size;
  const apart = inZones.filter(({ offsets }) => offsets.some((offset) => offset !== 0)).length;
  // a process that is started in a zone, and does not come to it later
  for (const TZ of ['Pacific/Apia', 'America/St_Johns', 'Australia/Lord_Howe']) {
    const [started] = (await told(process.execPath, program, { script: scriptFile, zones: [] }, { TZ })).inZones;
    if (started?.zone !== TZ || !started.asserted) failures.push(`zone ${TZ}: a process was started in ${started?.zone ?? 'none'}`);
    else compare(`started in ${TZ}`, started);
  }

  const numbers = new Set<string>();
  for (const locale of quick ? quickLocales : locales) {
    const LC_ALL = `${locale.replace('-', '_')}.UTF-8`;
    const under = await told(process.execPath, program, { script: scriptFile, zones: ['UTC'] }, { LC_ALL, LANG: LC_ALL, LANGUAGE: LC_ALL });
    if (under.locale !== locale) failures.push(`locale ${locale}: Intl's default is ${under.locale}`);
    numbers.add(under.number);
    for (const one of under.inZones) compare(`locale ${locale}`, one);
  }
  if (numbers.size < 2) failures.push('locales: every one writes numbers in the same way, so none was taken');

  const ran: Ran[] = [inBareRealm(script), await inQuickJs(script), ...(await inChromium(script))];
  const others = nodes();
  if (typeof others === 'string') failures.push(`Node ${majors.join(', ')}: ${others}`);
  else {
    for (const { path } of others) {
      const { node, inZones: runs } = await told(path, program, { script: scriptFile, zones: ['UTC', 'Asia/Kathmandu', 'Pacific/Apia'] });
      for (const one of runs) {
        if (!one.asserted) failures.push(`Node ${node}: did not take the zone ${one.zone}`);
        compare(`Node ${node} in ${one.zone}`, one);
      }
      const [result] = runs;
      if (result !== undefined) ran.push({ engine: `Node ${node}`, result });
    }
  }
  for (const { engine, result } of ran) {
    if (typeof result === 'string') failures.push(`${engine}: ${result}`);
    else compare(engine, result);
  }

  const figures = [
    { what: 'calls in the corpus, each run', value: here.calls },
    { what: 'characters of answers that were hashed, each run', value: here.characters },
    { what: 'SHA-256 of the answers', value: sha256(JSON.stringify(here.hashes)) },
    { what: 'zones, each checked against its own offsets', value: inZones.filter(({ asserted }) => asserted).length },
    { what: 'of these, zones that are not always UTC', value: apart },
    { what: 'of these, different rules at the dates that were checked', value: rules },
    { what: "locales, each checked to be Intl's default", value: (quick ? quickLocales : locales).join(', ') },
    { what: 'engines', value: ran.map(({ engine }) => engine).join('; ') },
    { what: 'left out of the hash', value: "sentences of termbook/explain, which use the engine's own Intl data" },
  ];
  return { figures, failures };
}

await prove('everywhere', everywhere, versionsOf('quickjs-emscripten', 'playwright-core', 'esbuild'));
