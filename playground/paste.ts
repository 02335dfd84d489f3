/** A pasted record: read by a module that is loaded only then, with zod behind it. */
import { instant } from 'termbook';
import { action, card, element } from './dom.js';
import type { Page, Part, View } from './page.js';
import type { RecordRead } from './record.js';
import type { Scenario } from './scenario.js';

/** What a record changes: all facts of the form come from it. */
export function takenFrom(read: Extract<RecordRead, { readonly ok: true }>): Partial<Scenario> {
  const { subscription } = read;
  return {
    record: subscription,
    family: subscription.family,
    billingCycle: subscription.billingCycle,
    duration: subscription.term?.duration ?? null,
    orderedAt: subscription.orderedAt,
    quantity: subscription.quantity,
    autoRenew: subscription.autoRenew,
    begins: subscription.status === 'trial' || subscription.status === 'pending' ? subscription.status : 'active',
    moves: [],
  };
}

export function pastePart({ labels, change, announce }: Page): Part {
  const text = element('textarea', { id: 'paste', rows: 3, spellcheck: 'false', autocomplete: 'off', 'aria-describedby': 'paste-note' });
  const result = element('div', { class: 'result', role: 'status' });
  const kept = element('div', { class: 'kept', hidden: true }, element('p', {}, labels.inForce));
  kept.append(
    action(labels.letGo, {}, () => {
      change({ record: null, moves: [] });
      text.focus();
    }),
  );
  const tell = (...lines: readonly (Node | string)[]): void => result.replaceChildren(...lines.map((line) => element('p', {}, line)));

  const read = async (): Promise<void> => {
    let json: unknown;
    try {
      json = JSON.parse(text.value);
    } catch (error) {
      tell(`${labels.noJson} ${error instanceof Error ? error.message : ''}`);
      text.setAttribute('aria-invalid', 'true');
      return;
    }
    const { recordFrom } = await import('./record.js');
    const found = recordFrom(json);
    text.setAttribute('aria-invalid', String(!found.ok));
    const kind = labels.kinds[found.kind];
    const issues = element(
      'ul',
      { class: 'issues' },
      ...found.issues.map(({ path, expected, received }) =>
        element('li', {}, element('code', {}, path === '' ? labels.wholeRecord : path), ': ', labels.issue(expected, received)),
      ),
    );
    result.replaceChildren(
      element('p', {}, found.ok ? labels.readAs(kind) : labels.notRead(kind)),
      ...(found.issues.length > 0 ? [issues] : []),
    );
    if (!found.ok) return;
    change({ ...takenFrom(found), at: instant(Math.floor(Date.now() / 60_000) * 60_000) });
    announce(labels.readAs(kind));
  };

  const root = card(
    'paste-record',
    labels.paste,
    element(
      'p',
      { class: 'field' },
      element('label', { for: 'paste' }, labels.pasteLabel),
      text,
      element('small', { id: 'paste-note' }, labels.pasteNote),
    ),
    element(
      'p',
      { class: 'buttons' },
      action(labels.read, { class: 'main', id: 'read' }, () => void read()),
      action(labels.example, {}, () => {
        void import('./example-record.js').then(({ exampleRecord }) => {
          text.value = exampleRecord;
          text.focus();
        });
      }),
    ),
    result,
    kept,
  );
  const show = ({ scenario }: View): void => {
    kept.hidden = scenario.record === null;
  };
  return { root, show };
}
