import type { Verb } from '../vocabulary.ts';
import { claimVerbs } from './claim-verbs.ts';
import { dossierVerbs } from './dossier-verbs.ts';
import { partnerVerbs } from './partner-verbs.ts';
import { titleVerbs } from './title-verbs.ts';
import { workVerbs } from './work-verbs.ts';

/** Every `do` that a story may say. */
export const verbs: Readonly<Record<string, Verb | undefined>> = {
  ...dossierVerbs,
  ...claimVerbs,
  ...partnerVerbs,
  ...titleVerbs,
  ...workVerbs,
};
