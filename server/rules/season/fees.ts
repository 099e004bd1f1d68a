import type { Season } from "./seasons";
import type { Dated } from "./shape";

/** A price list by number of programs: the first tier may be a flat amount, the others count each program. */
export interface FeeTier {
  readonly upTo: number | null;
  readonly feeUsd: number;
  readonly isFlat: boolean;
}

const each = (upTo: number | null, feeUsd: number): FeeTier => ({ upTo, feeUsd, isFlat: false });
const CURRENT_TIERS = [each(30, 11), each(null, 30)];
const checked = "2026-11-22";

/** ERAS application fees per specialty in US dollars, by season. Source F4. */
export const ERAS_FEES: Readonly<Record<Season, Dated<readonly FeeTier[]>>> = {
  2026: { value: CURRENT_TIERS, sources: ["F4"], status: "confirmed", checked },
  2027: { value: CURRENT_TIERS, sources: ["F4"], status: "transcribed", checked },
  2028: { value: CURRENT_TIERS, sources: ["F4"], status: "projected", checked },
};

/** The price list of ERAS season 2024, kept for comparison. Source F4. */
export const ERAS_FEES_2024: Dated<readonly FeeTier[]> = {
  value: [{ upTo: 10, feeUsd: 99, isFlat: true }, each(20, 19), each(30, 23), each(null, 27)],
  sources: ["F4"],
  status: "confirmed",
  checked,
};

/** The publisher's own worked example of the fees, as checked against `applicationFeeUsd`. Source F4. */
export const ERAS_FEE_EXAMPLE: Dated<{
  readonly lists: readonly { readonly specialty: string; readonly programs: number }[];
  readonly totalUsd: number;
}> = {
  value: {
    lists: [
      { specialty: "internal medicine", programs: 43 },
      { specialty: "radiology", programs: 7 },
    ],
    totalUsd: 797,
  },
  sources: ["F4"],
  status: "transcribed",
  checked,
};

/**
 * The cost in US dollars of applying to a number of programs of one specialty.
 * @param count programs, a whole number of 0 or more
 */
export function applicationFeeUsd(tiers: readonly FeeTier[], count: number): number {
  let fee = 0;
  let from = 0;
  for (const tier of tiers) {
    if (count <= from) break;
    const until = tier.upTo === null ? count : Math.min(count, tier.upTo);
    fee += tier.isFlat ? tier.feeUsd : (until - from) * tier.feeUsd;
    from = until;
  }
  return fee;
}

/** A single price in US dollars with the season or year it holds for. */
export interface Price extends Dated<number> {
  readonly title: string;
  readonly holdsFor: string;
}

const price = (title: string, value: number, holdsFor: string, status: Price["status"]): Price => ({
  title,
  value,
  holdsFor,
  sources: ["F4"],
  status,
  checked,
});

/** The other prices of an application year, in US dollars. Season 2028 is projected to equal 2027. Source F4. */
export const PRICES: readonly Price[] = [
  price("USMLE transcript", 70, "season 2027", "transcribed"),
  price("ERAS token (Intealth)", 185, "season 2027", "transcribed"),
  price("NRMP registration", 85, "Match 2027", "secondary"),
  price("NRMP registration, late", 50, "Match 2027", "secondary"),
  price("NRMP, each unique rank beyond 20", 30, "Match 2027", "secondary"),
  price("Step 1", 905, "2026", "transcribed"),
  price("Step 2 CK", 930, "2026", "transcribed"),
  price("Step 3", 955, "2026", "transcribed"),
  price("ECFMG application", 580, "2026", "transcribed"),
  price("ECFMG Pathways", 945, "2026", "transcribed"),
  price("MyIntealth", 110, "2026", "transcribed"),
  price("OET Medicine", 455, "2026", "transcribed"),
];
