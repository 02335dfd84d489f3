import { pictureHeight } from './picture.js';

/** The style of the element. Colors are custom properties; without them they follow the color scheme of the page. */
export const style = `
:host { display: block; font: inherit; line-height: 1.5; }
:host([hidden]) { display: none; }
.drawn { overflow: hidden; min-height: ${String(pictureHeight)}px; }
svg { display: block; font-size: 12px; fill: var(--timeline-ink, light-dark(#1f2328, #e6edf3)); }
.caption { font-weight: 600; fill: var(--timeline-quiet, light-dark(#57606a, #9da7b3)); }
.date { text-anchor: middle; fill: var(--timeline-quiet, light-dark(#57606a, #9da7b3)); }
.texts { pointer-events: none; }
.texts text { paint-order: stroke; stroke: var(--timeline-ground, light-dark(#fff, #161b22)); stroke-width: 6px; stroke-linejoin: round; }
.texts .name { stroke: var(--own); }
.leader { stroke: var(--timeline-quiet, light-dark(#57606a, #9da7b3)); }
.tick { stroke: var(--timeline-line, light-dark(#d0d7de, #30363d)); }
.cursor { stroke: var(--timeline-accent, light-dark(#0550ae, #79c0ff)); stroke-width: 2; pointer-events: none; }
.cursor[data-off] { display: none; }
.bar, .name { --own: var(--timeline-soft, light-dark(#eef4fb, #1b2636)); }
.active, .full { --own: var(--timeline-good-soft, light-dark(#dafbe1, #12361f)); }
.prorated { --own: var(--timeline-part-soft, light-dark(#d5f2f0, #0f3a38)); }
.trial, .extended, .pending { --own: var(--timeline-other-soft, light-dark(#efe6fd, #2c2140)); }
.suspended, .at-renewal, .expired { --own: var(--timeline-wait-soft, light-dark(#fff3cd, #3d2f0b)); }
.refused, .disabled, .cancelled, .deleted, .none { --own: var(--timeline-bad-soft, light-dark(#f6e7e6, #3a1d1c)); }
.undetermined { --own: var(--timeline-ground, light-dark(#fff, #161b22)); }
.bar rect { fill: var(--own); stroke: var(--timeline-edge, light-dark(#6e7781, #8b949e)); }
.bar:is(.active, .full, .prorated) rect { stroke: var(--timeline-good, light-dark(#1a7f37, #3fb950)); }
.bar:is(.trial, .extended, .pending) rect { stroke: var(--timeline-other, light-dark(#8250df, #d2a8ff)); }
.bar.prorated rect { stroke-dasharray: 5 3; }
.bar.undetermined rect { stroke-dasharray: 2 3; }
.item { cursor: help; outline: none; }
.item:hover rect, .item:focus rect, .item.chosen rect { stroke: var(--timeline-accent, light-dark(#0550ae, #79c0ff)); stroke-width: 2; }
.item:focus-visible { outline: 3px solid var(--timeline-accent, light-dark(#0550ae, #79c0ff)); }
.sign { fill: var(--timeline-quiet, light-dark(#57606a, #9da7b3)); }
.sign .room { fill: transparent; }
.sign.window-closes, .sign.disabled, .sign.deleted { fill: var(--timeline-bad, light-dark(#b3261e, #ff8a80)); }
.sign.renewal { fill: var(--timeline-good, light-dark(#1a7f37, #3fb950)); }
.sign.move { fill: var(--timeline-other, light-dark(#8250df, #d2a8ff)); }
.sign:hover, .sign:focus, .sign.chosen { fill: var(--timeline-accent, light-dark(#0550ae, #79c0ff)); }
.detail { min-height: 3em; margin: 0.4em 0; color: var(--timeline-quiet, light-dark(#57606a, #9da7b3)); overflow-wrap: anywhere; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2em 1.1em; list-style: none; margin: 0.4em 0; padding: 0; font-size: 0.9em; }
.legend li { display: flex; align-items: center; gap: 0.4em; }
.legend svg { flex: none; }
summary { cursor: pointer; font-weight: 600; }
summary:focus-visible, a:focus-visible { outline: 3px solid var(--timeline-accent, light-dark(#0550ae, #79c0ff)); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: 0.9em; margin-top: 0.5em; }
th, td { text-align: start; vertical-align: top; padding: 0.25em 0.6em 0.25em 0; overflow-wrap: anywhere;
  border-bottom: 1px solid var(--timeline-line, light-dark(#d0d7de, #30363d)); }
a { color: var(--timeline-accent, light-dark(#0550ae, #79c0ff)); }
`;
