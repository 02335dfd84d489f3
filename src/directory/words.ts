import { frozen } from '../kernel/frozen.js';

/** The states of a subscription in a directory. */
export const directoryStatuses = /* @__PURE__ */ frozen(['enabled', 'warning', 'suspended', 'locked-out', 'deleted']);
/**
 * One of `directoryStatuses`.
 * @useDeclaredType
 */
export type DirectoryStatus = (typeof directoryStatuses)[number];

export const directoryStatusWords: { readonly [plain: string]: DirectoryStatus } = {
  enabled: 'enabled',
  warning: 'warning',
  suspended: 'suspended',
  lockedout: 'locked-out',
  deleted: 'deleted',
};
