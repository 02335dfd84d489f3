import type { RoleFacts } from '../rules/decide-role.js';
import { actions } from '../vocabulary/role.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { facts, stated, word } from './parts.js';
import { familySchema } from './purchase.js';
import { rolesSchema } from './purchase-request.js';

/** What is to be done, and by whom. */
export const roleFactsSchema = facts({ action: word(actions), roles: rolesSchema, family: stated(familySchema) });

/**
 * Reads the facts that `decideRole` asks for: an action and the roles of who asks.
 * @example
 * import { parseRoleFacts } from 'termbook/schema';
 * parseRoleFacts({ action: 'cancel-software', roles: ['admin-agent'] }).ok; // => true
 */
export function parseRoleFacts(json: unknown): Parsed<RoleFacts> {
  return parsed(roleFactsSchema, json);
}
