/** Which moves this person has at the chosen instant, and why not the rest. */
import type { AvailableMove, Instant, Move, MoveRequest, Role, Subscription } from 'termbook';
import { roles } from 'termbook/buying';
import { availableMoves, moves, termFrom, transitions } from 'termbook';
import { action, card, element } from './dom.js';
import type { Page, Part, View } from './page.js';
import type { Scenario } from './scenario.js';
import { linked } from './words.js';

/** The simplest request of each move; time's own moves cannot be asked for. */
export function requestFor(move: Move, subscription: Subscription, scenario: Scenario, at: Instant): MoveRequest | null {
  switch (move) {
    case 'suspend':
      return { move, reason: 'customer-request' };
    case 'set-auto-renew':
      return { move, autoRenew: !subscription.autoRenew };
    case 'set-end-of-term':
      return { move, endOfTerm: subscription.endOfTerm === 'end' ? 'renew' : 'end' };
    case 'change-quantity':
      return { move, quantity: subscription.quantity + 1 };
    case 'schedule-change':
      return { move, change: subscription.scheduled == null ? { quantity: subscription.quantity + 1 } : null };
    case 'convert-trial':
    case 'start-new-term':
      return { move, term: termFrom(at, scenario.duration ?? 'P1M') };
    case 'renew':
    case 'extend':
    case 'expire':
    case 'disable':
    case 'delete':
    case 'migrate':
      return null;
    default:
      return { move };
  }
}

interface Row {
  readonly root: HTMLLIElement;
  readonly show: (available: AvailableMove) => void;
}

export function movesPart({ labels, language, change }: Page, perform: (move: Move) => void): Part {
  const chosen = new Map(roles.map((role) => [role, element('input', { id: `role-${role}`, type: 'checkbox' })]));
  const rowOf = (move: Move): Row => {
    const verdict = element('span', { class: 'verdict' });
    const why = element('div', { class: 'why' });
    const name = labels.moveNames[move];
    const button = action(labels.doIt(name), { class: 'do' }, () => perform(move));
    const asked = transitions[move].by !== 'time';
    const root = element(
      'li',
      {},
      element(
        'div',
        { class: 'move' },
        element('strong', {}, name),
        element('code', { class: 'quiet' }, move),
        verdict,
        asked ? button : null,
      ),
      why,
    );
    const show = (available: AvailableMove): void => {
      const { verdict: said, reasons } = available;
      root.className = said;
      verdict.textContent = labels.verdicts[said];
      button.hidden = said !== 'allowed';
      why.replaceChildren(
        ...reasons.map((reason) => element('p', {}, ...linked(language.explainReason(reason), language))),
        ...(said === 'undetermined' ? [element('p', {}, labels.undetermined)] : []),
      );
    };
    return { root, show };
  };
  const rows = new Map(moves.map((move) => [move, rowOf(move)]));
  for (const box of chosen.values()) {
    box.addEventListener('change', () => change({ roles: roles.filter((role: Role) => chosen.get(role)?.checked === true) }));
  }
  const available = element('ul', { class: 'plain rows' });
  const rest = element('ul', { class: 'plain rows' });
  const none = element('p', { class: 'quiet' }, labels.noMoves);
  const root = card(
    'moves',
    labels.moves,
    element(
      'fieldset',
      { class: 'roles' },
      element('legend', {}, labels.roles),
      ...[...chosen].map(([role, box]) =>
        element('span', { class: 'check' }, box, element('label', { for: box.id }, labels.roleNames[role])),
      ),
    ),
    element(
      'div',
      { class: 'lists' },
      element('div', {}, element('h3', {}, labels.available), available, none),
      element('div', {}, element('h3', {}, labels.rest), rest),
    ),
  );
  const show = ({ scenario, now }: View): void => {
    for (const [role, box] of chosen) box.checked = scenario.roles.includes(role);
    const list = availableMoves(now.subscription, scenario.roles, scenario.at);
    for (const one of list) rows.get(one.move)?.show(one);
    const possible = list.filter(({ verdict }) => verdict === 'allowed').map(({ move }) => move);
    const place = (into: HTMLElement, wanted: readonly Move[]): void => {
      const roots = wanted.flatMap((move) => rows.get(move)?.root ?? []);
      // what stands already in its place keeps the focus
      if (roots.length !== into.children.length || roots.some((one, index) => one !== into.children[index])) into.replaceChildren(...roots);
    };
    place(available, possible);
    place(
      rest,
      // what time alone makes is nobody's to ask for
      moves.filter((move) => !possible.includes(move) && transitions[move].by !== 'time'),
    );
    none.hidden = possible.length > 0;
  };
  return { root, show };
}
