import * as buying from '../../../src/buying/index.js';
import * as core from '../../../src/index.js';
import * as policies from '../../../src/policies/index.js';
import * as prices from '../../../src/prices/index.js';
import * as software from '../../../src/software/index.js';
import * as terms from '../../../src/terms/index.js';
import { coreSubjects } from './subjects-core.js';
import {
  deskSubjects,
  directorySubjects,
  explainSubjects,
  ledgerSubjects,
  marketplaceSubjects,
  partnerCenterSubjects,
  portfolioSubjects,
  rulebookSubjects,
  sandboxSubjects,
  schemaSubjects,
  timelineSubjects,
} from './subjects-edge.js';
import type { Subjects } from './subject.js';

const exportedBy = (module: object): Subjects => Object.fromEntries(Object.entries(coreSubjects).filter(([name]) => name in module));

/** The subjects of each entry point. */
export const subjectsByEntry: Readonly<Record<string, Subjects>> = {
  termbook: exportedBy(core),
  'termbook/buying': exportedBy(buying),
  'termbook/prices': exportedBy(prices),
  'termbook/terms': exportedBy(terms),
  'termbook/software': exportedBy(software),
  'termbook/policies': exportedBy(policies),
  'termbook/schema': schemaSubjects,
  'termbook/partner-center': partnerCenterSubjects,
  'termbook/marketplace': marketplaceSubjects,
  'termbook/explain': explainSubjects,
  'termbook/portfolio': portfolioSubjects,
  'termbook/desk': deskSubjects,
  'termbook/directory': directorySubjects,
  'termbook/ledger': ledgerSubjects,
  'termbook/sandbox': sandboxSubjects,
  'termbook/timeline-element': timelineSubjects,
  'termbook/rulebook': rulebookSubjects,
};
