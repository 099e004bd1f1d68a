import type { Metadata } from "next";
import { Frame } from "@/app/_frame/frame";
import { readVisibleTo } from "../_record/my-record";
import { SeasonView } from "./_parts/season-view";

export const metadata: Metadata = { title: "Timeline" };

export default async function TimelinePage({ searchParams }: PageProps<"/timeline">) {
  const { zone } = await searchParams;
  return (
    <Frame path="/timeline" role="applicant" {...await readVisibleTo()}>
      <SeasonView asked={typeof zone === "string" ? zone : undefined} />
    </Frame>
  );
}
