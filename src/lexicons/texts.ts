import abbreviations from './abbreviations.tsv'
import cues from './attribution/cues.tsv'
import nouns from './attribution/nouns.tsv'
import cities from './gazetteer/cities.tsv'
import givenNames from './gazetteer/given-names.tsv'
import groups from './gazetteer/groups.tsv'
import organizations from './gazetteer/organizations.tsv'
import places from './gazetteer/places.tsv'
import surnames from './gazetteer/surnames.tsv'
import titles from './gazetteer/titles.tsv'
import wellKnown from './gazetteer/well-known.tsv'
import worldGivenNames from './gazetteer/world-given-names.tsv'
import worldOrganizations from './gazetteer/world-organizations.tsv'
import worldPlaces from './gazetteer/world-places.tsv'
import worldSurnames from './gazetteer/world-surnames.tsv'
import hedges from './hedges.tsv'
import polarity from './polarity.tsv'
import vader from './vader.tsv'

/** Every lexicon as text, for the hash in the engine's stamp. A check in the lab tells when one is missing. */
export const lexiconTexts: readonly string[] = [
  abbreviations,
  cues,
  nouns,
  cities,
  givenNames,
  groups,
  organizations,
  places,
  surnames,
  titles,
  wellKnown,
  worldGivenNames,
  worldOrganizations,
  worldPlaces,
  worldSurnames,
  hedges,
  polarity,
  vader,
]
