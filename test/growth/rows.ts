import type { Rows } from './row.js';
import { coreRows } from './rows/core.js';
import { deskRows } from './rows/desk.js';
import { ledgerRows } from './rows/ledger.js';
import { wireRows } from './rows/wire.js';

/** Every list and every span that a caller gives. */
export const growthRows: Rows = { ...coreRows, ...deskRows, ...ledgerRows, ...wireRows };
