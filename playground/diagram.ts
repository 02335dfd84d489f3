/** The picture of all states and moves, with the present state lit. It comes with the page, drawn by the generator of the documentation. */
import type { Move, Status } from 'termbook';
import { moves, statuses } from 'termbook';
import { timelineWords } from 'termbook/timeline-element';
import { card, drawing, element } from './dom.js';
import type { Page, Part, View } from './page.js';

export function diagramPart({ labels, locale }: Page): Part {
  const names = timelineWords[locale].statuses;
  const template = document.querySelector<HTMLTemplateElement>('#state-diagram');
  const svg = template?.content.querySelector('svg')?.cloneNode(true);
  const said = element('p', { class: 'state-now' });
  const root = card('state', labels.state, said);
  if (svg instanceof SVGSVGElement) {
    for (const name of ['width', 'height', 'aria-labelledby']) svg.removeAttribute(name);
    svg.querySelector('title')?.remove();
    for (const node of svg.querySelectorAll<SVGGElement>('[data-state] .name')) {
      const status = statuses.find((one) => one === node.textContent);
      if (status !== undefined) node.textContent = names[status];
    }
    // the moves keep the short names of the code: the drawing was laid out for them, and the list of moves has both
    for (const node of svg.querySelectorAll<SVGTextElement>('text[data-move]')) {
      const move = moves.find((one) => one === node.dataset['move']);
      if (move !== undefined) node.append(drawing('title', {}, labels.moveNames[move]));
    }
    // the legend is told below in the language of the page
    const [, , width, height] = (svg.getAttribute('viewBox') ?? '0 0 0 0').split(' ').map(Number);
    const legend = [...svg.querySelectorAll('.legend')];
    const top = Math.min(...legend.map((node) => Number(node.getAttribute('y'))));
    for (const node of svg.querySelectorAll('.legend, .ground')) node.remove();
    for (const node of svg.querySelectorAll(':scope > path:not([data-move]), :scope > circle')) node.remove();
    svg.setAttribute('viewBox', `0 0 ${String(width)} ${String(Number.isFinite(top) ? top - 18 : height)}`);
    root.append(element('div', { class: 'diagram' }, svg), element('p', { class: 'quiet' }, labels.diagramNote));
  }
  const show = ({ now }: View): void => {
    const { status }: { readonly status: Status } = now.subscription;
    const sentence = labels.stateNow(names[status]);
    said.textContent = sentence;
    const made = new Set<Move>(now.events.flatMap(({ event }) => (event === 'ordered' ? [] : [event])));
    if (!(svg instanceof SVGSVGElement)) return;
    svg.setAttribute('aria-label', sentence);
    for (const node of svg.querySelectorAll<SVGElement>('[data-state]')) node.classList.toggle('lit', node.dataset['state'] === status);
    for (const node of svg.querySelectorAll<SVGElement>('path[data-move]')) {
      node.classList.toggle('made', made.has(node.dataset['move'] as Move) && node.dataset['to'] === status);
    }
  };
  return { root, show };
}
