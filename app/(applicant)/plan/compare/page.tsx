import type { Metadata } from "next";
import { Frame } from "@/app/_frame/frame";
import { readVisibleTo } from "../../_record/my-record";
import { ComparePlans } from "./_parts/compare-plans";

export const metadata: Metadata = { title: "What changed in your plan" };

type Given = string | string[] | undefined;
type Props = { searchParams: Promise<{ from?: Given; to?: Given }> };

/** Two versions of the plan side by side: causes and effects. */
export default async function ComparePage({ searchParams }: Props) {
  const { from, to } = await searchParams;
  return (
    <Frame path="/plan/compare" role="applicant" {...await readVisibleTo()}>
      <ComparePlans from={toOne(from)} to={toOne(to)} />
    </Frame>
  );
}

function toOne(given: Given): string | undefined {
  return typeof given === "string" ? given : given?.[0];
}
