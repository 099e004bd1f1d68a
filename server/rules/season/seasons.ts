/** The Match years that the season facts hold; any other is refused with a sentence. */
export const SEASONS = [2026, 2027, 2028] as const;

export type Season = (typeof SEASONS)[number];
