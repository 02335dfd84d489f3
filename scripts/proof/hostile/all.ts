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

/** The subjects of each entry point. */
export const subjectsByEntry: Readonly<Record<string, Subjects>> = {
  termbook: coreSubjects,
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
