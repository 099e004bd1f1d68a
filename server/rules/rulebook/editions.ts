/**
 * Content hashes of the editions and season-facts revisions, newest last. A test compares the newest with the sources: when
 * it fails, the rules or the season facts changed, so name a new edition or revision and add its hash here.
 */
export const EDITION_HASHES: Readonly<Record<string, string>> = {
  "anesthesiology-img@2028.1": "sha256:d40889065f9c24cac57136a4f17f098d24c3a1a9090f98cb23073b214c9e7998",
};

export const SEASON_FACTS_HASHES: Readonly<Record<string, string>> = {
  "2028.1": "sha256:fe4737657a49984f0b9f024805669ba09396f1c97df0a07217a9fbb0188e6936",
};
