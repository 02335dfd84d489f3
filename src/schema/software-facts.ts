import type { cancellationEffects } from '../rules/cancellation-effects.js';
import type { downloadSteps } from '../rules/download-steps.js';
import type { keyViewers } from '../rules/key-viewers.js';
import { instantSchema } from './instant.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { facts, word } from './parts.js';
import { familySchema } from './purchase.js';

/** What was cancelled, and when. */
export const cancellationEffectsFactsSchema = facts({ family: familySchema, cancelledAt: instantSchema });

/** The family whose keys are asked for, as `keyViewers` takes it. */
export const keyViewersFactsSchema = facts({ family: familySchema });

/** On whose side something is downloaded, as `downloadSteps` takes it. */
export const downloadStepsFactsSchema = facts({ side: word(['partner', 'customer']) });

/**
 * Reads the facts that `cancellationEffects` asks for.
 * @example
 * import { parseCancellationEffectsFacts } from 'termbook/schema';
 * parseCancellationEffectsFacts({ family: 'perpetual-software', cancelledAt: '2021-05-01' }).ok; // => true
 */
export function parseCancellationEffectsFacts(json: unknown): Parsed<Parameters<typeof cancellationEffects>[0]> {
  return parsed(cancellationEffectsFactsSchema, json);
}

/**
 * Reads the facts that `keyViewers` asks for.
 * @example
 * import { parseKeyViewersFacts } from 'termbook/schema';
 * parseKeyViewersFacts({ family: 'perpetual-software' }).ok; // => true
 */
export function parseKeyViewersFacts(json: unknown): Parsed<Parameters<typeof keyViewers>[0]> {
  return parsed(keyViewersFactsSchema, json);
}

/**
 * Reads the facts that `downloadSteps` asks for.
 * @example
 * import { parseDownloadStepsFacts } from 'termbook/schema';
 * parseDownloadStepsFacts({ side: 'partner' }).ok; // => true
 */
export function parseDownloadStepsFacts(json: unknown): Parsed<Parameters<typeof downloadSteps>[0]> {
  return parsed(downloadStepsFactsSchema, json);
}
