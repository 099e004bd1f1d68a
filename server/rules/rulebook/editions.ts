/**
 * Content hashes of the editions and season-facts revisions, newest last. A test compares the newest with the sources: when
 * it fails, the rules or the season facts changed, so name a new edition or revision and add its hash here.
 */
export const EDITION_HASHES: Readonly<Record<string, string>> = {
  "anesthesiology-img@2028.1": "sha256:e3fbddf16414affedd0aa6f8769fc3bcb3c03d5ec4b1545b708af3866fa03b76",
};

export const SEASON_FACTS_HASHES: Readonly<Record<string, string>> = {
  "2028.1": "sha256:fe4737657a49984f0b9f024805669ba09396f1c97df0a07217a9fbb0188e6936",
};
