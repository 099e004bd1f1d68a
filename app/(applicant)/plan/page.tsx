import type { Metadata } from "next";
import { Frame } from "@/app/_frame/frame";
import { readVisibleTo } from "../_record/my-record";
import { OwnPlan } from "./_parts/own-plan";

export const metadata: Metadata = { title: "Your plan" };

type Props = { searchParams: Promise<{ before?: string | string[] }> };

export default async function PlanPage({ searchParams }: Props) {
  const { before } = await searchParams;
  return (
    <Frame path="/plan" role="applicant" {...await readVisibleTo()}>
      <OwnPlan before={toCursor(before)} />
    </Frame>
  );
}

/** The version before which the list goes on; whatever else the address says is left aside. */
function toCursor(text: string | string[] | undefined): number | undefined {
  return typeof text === "string" && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}
