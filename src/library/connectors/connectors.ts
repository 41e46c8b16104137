import type { ConnectorSettings } from './connector-settings.ts';
import { openFullTexts, type FullTexts } from './full-texts.ts';
import { openLabels, type Labels } from './labels.ts';
import { openPubmed, type Pubmed } from './pubmed/pubmed.ts';
import { openRetractions, type Retractions } from './retractions.ts';

/** Every service that is asked. Opening them sends nothing. */
export interface Connectors {
  pubmed: Pubmed;
  labels: Labels;
  fullTexts: FullTexts;
  retractions: Retractions;
}

export function openConnectors(settings: ConnectorSettings): Connectors {
  return {
    pubmed: openPubmed(settings),
    labels: openLabels(settings),
    fullTexts: openFullTexts(settings),
    retractions: openRetractions(settings),
  };
}
