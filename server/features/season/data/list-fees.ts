import "server-only";
import { applicationFeeUsd, ERAS_FEE_EXAMPLE, ERAS_FEES_2024, PRICES, SEASON_FACTS } from "@/server/rules";
import { type Season, SEASONS } from "@/server/rules/contract";
import type { Figure } from "../schema";
import { figure, number, row, text, usd } from "./make-figure";

type Fees = (typeof SEASON_FACTS.erasFees)[Season];

function feesOf(id: string, title: string, fees: Fees, season: Season | null = null): Figure {
  const rows = fees.value.map(({ upTo, feeUsd, isFlat }, index) => {
    const from = (fees.value[index - 1]?.upTo ?? 0) + 1;
    const name = upTo === null ? `Programs from ${from} on` : `Programs ${from} to ${upTo}`;
    return row(fees, name, usd(feeUsd), text(isFlat ? "for all of them together" : "for each program"));
  });
  return figure(id, title, ["Programs of one specialty", "Price", "Counted"], rows, season);
}

export const erasFeesOf = (season: Season): Figure =>
  feesOf(`eras-${season}`, `ERAS fees, season ${season}`, SEASON_FACTS.erasFees[season], season);

/** The price list of a season held for comparison only. */
export const earlierErasFees = (): Figure =>
  feesOf("eras-2024", "ERAS fees, season 2024, for comparison", ERAS_FEES_2024);

export function feeExample(): Figure {
  const { lists, totalUsd } = ERAS_FEE_EXAMPLE.value;
  const tiers = SEASON_FACTS.erasFees[SEASONS[0]].value;
  const rows = lists.map(({ specialty, programs }) =>
    row(ERAS_FEE_EXAMPLE, specialty, number(programs), usd(applicationFeeUsd(tiers, programs))),
  );
  const programs = lists.reduce((sum, list) => sum + list.programs, 0);
  const total = row(ERAS_FEE_EXAMPLE, "together", number(programs), usd(totalUsd));
  return figure(
    "eras-example",
    "The publisher's own example",
    ["Specialty", "Programs", "ERAS fee"],
    [...rows, total],
  );
}

export const prices = (): Figure =>
  figure(
    "prices",
    "Other prices, with the season or year they hold for",
    ["What", "Price", "Holds for"],
    PRICES.map((price) => row(price, price.title, usd(price.value), text(price.holdsFor))),
  );
