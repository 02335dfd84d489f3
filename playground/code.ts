/** The question as code, and its answer as JSON, each to copy. */
import type { Instant, Subscription } from 'termbook';
import { decideCancellation, isoInstant, readable } from 'termbook';
import { action, card, element } from './dom.js';
import type { Page, Part, View } from './page.js';

/** A fact as TypeScript: an instant is made of its ISO text. */
function literal(value: unknown, key: string, indent: string): string {
  if (typeof value === 'number' && (key === 'at' || key.endsWith('At'))) return `instant('${shortIso(value as Instant)}')`;
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, String.raw`\$&`)}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map((one) => literal(one, '', inner)).join(', ')}]`;
  const facts = Object.entries(value).filter(([, fact]) => fact !== undefined);
  return `{\n${facts.map(([name, fact]) => `${inner}${name}: ${literal(fact, name, inner)},\n`).join('')}${indent}}`;
}

function shortIso(at: Instant): string {
  return isoInstant(at).replace(/(?::00)?\.000Z$/, 'Z');
}

/** The call whose answer the page shows. */
function callOf(subscription: Subscription, at: Instant): string {
  return [
    "import { decideCancellation, instant } from 'termbook';",
    '',
    `const subscription = ${literal(subscription, '', '')} as const;`,
    '',
    `const answer = decideCancellation(subscription, instant('${shortIso(at)}'));`,
  ].join('\n');
}

export function codePart({ labels }: Page): Part {
  const piece = (id: string, title: string) => {
    const code = element('code', {});
    const said = element('output', { class: 'quiet' });
    const copy = action(labels.copy, { id: `copy-${id}` }, () => {
      navigator.clipboard.writeText(code.textContent).then(
        () => (said.textContent = labels.copiedText),
        () => (said.textContent = labels.notCopied),
      );
    });
    const root = element('div', {}, element('h3', {}, title), element('pre', {}, code), element('p', { class: 'buttons' }, copy, said));
    return { root, code, said };
  };
  const call = piece('call', labels.call);
  const json = piece('json', labels.json);
  const details = element('details', { class: 'as-code' }, element('summary', {}, labels.showCode), call.root, json.root);
  const root = card('code', labels.code, details);
  const show = ({ scenario: { at }, now: { subscription } }: View): void => {
    call.code.textContent = callOf(subscription, at);
    json.code.textContent = JSON.stringify(readable(decideCancellation(subscription, at)), null, 2);
    call.said.textContent = '';
    json.said.textContent = '';
  };
  return { root, show };
}
