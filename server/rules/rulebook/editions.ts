/**
 * Content hashes of the editions and season-facts revisions, newest last. A test compares the newest with the sources: when
 * it fails, the rules or the season facts changed, so name a new edition or revision and add its hash here.
 */
export const EDITION_HASHES: Readonly<Record<string, string>> = {
  "anesthesiology-img@2028.1": "sha256:303dfe45013bb264da05ae66a4a0f4937074c84d11a33e9424df01ce5f07dbbc",
};

export const SEASON_FACTS_HASHES: Readonly<Record<string, string>> = {
  "2028.1": "sha256:f89106cd244c19191f81f8b0ec056295061dd0a6ec06e37366676b1c8d5009ad",
};
