import type { Instant } from '../kernel/instant.js';
import { dayMs, instantOrNull, later } from '../kernel/instant.js';
import { countText, dayText, listParts, marketName, momentText, moneyText } from './format.js';
import { harmless } from './outside.js';
import type { Part } from './part.js';
import type { Phrase, Slot } from './phrase.js';
import { lastDay, moment } from './phrase.js';
import type { Texts } from './texts.js';

/** What the core cites for a policy that the caller pinned. */
const ownPolicy = 'callers-own';
const linkable = /^[A-Z]\d{1,3}$/;

function isMidnight(at: Instant): boolean {
  return at % dayMs === 0;
}

function dated({ locale, dayLabel }: Texts, slot: 'moment' | 'day' | 'lastDay', at: Instant): Part {
  if (slot === 'moment' && !isMidnight(at)) return { part: 'date', at, text: `${momentText(locale, at)} UTC` };
  const shown = slot === 'lastDay' ? later(at, -dayMs) : at;
  return { part: 'date', at, text: `${dayText(locale, shown)}${dayLabel}` };
}

/** The parts of one slot in a language; what cannot be shown (a date that is none) becomes a blank. */
function filled(texts: Texts, slot: Slot): readonly Part[] {
  const { locale } = texts;
  const text = (shown: string): readonly Part[] => [{ part: 'text', text: shown }];
  switch (slot.slot) {
    case 'moment':
    case 'day':
    case 'lastDay':
    case 'until': {
      const at = instantOrNull(slot.at);
      if (at === null) return text(texts.blank);
      if (slot.slot !== 'until') return [dated(texts, slot.slot, at)];
      return rendered(texts, isMidnight(at) ? texts.until.day(lastDay(at)) : texts.until.moment(moment(at)));
    }
    case 'money':
      return [{ part: 'money', money: { amount: slot.money.amount, currency: slot.money.currency }, text: moneyText(locale, slot.money) }];
    case 'count':
      return text(countText(locale, slot.count));
    case 'market': {
      const code = harmless(slot.text);
      const name = marketName(locale, code);
      return text(name === undefined ? texts.quoted(code) : texts.market(name, code));
    }
    case 'outside':
      return text(texts.quoted(harmless(slot.text)));
    case 'rule':
      if (slot.text === ownPolicy) return text(texts.ownPolicy);
      if (!linkable.test(slot.text)) return text(harmless(slot.text));
      // a reading may stand where a rule does: which date counts is one
      return slot.text.startsWith('I')
        ? [{ part: 'reading', reading: slot.text, text: slot.text }]
        : [{ part: 'rule', rule: slot.text, text: slot.text }];
    case 'list':
      return listParts(locale, slot.join, slot.items.length).flatMap((piece) =>
        typeof piece === 'string' ? text(piece) : slot.items.slice(piece, piece + 1).flatMap((item) => rendered(texts, item)),
      );
  }
}

/** A phrase as parts in a language. */
export function rendered(texts: Texts, phrase: Phrase): readonly Part[] {
  return phrase.flatMap((piece): readonly Part[] => (typeof piece === 'string' ? [{ part: 'text', text: piece }] : filled(texts, piece)));
}
