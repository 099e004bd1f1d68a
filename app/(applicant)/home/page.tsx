import type { Metadata } from "next";
import { Frame } from "@/app/_frame/frame";
import { BoardProvider } from "../_plan/board";
import { readCurrent } from "../_plan/read-current";
import { RecordNotices } from "../_plan/record-notices";
import { readRecord, readVisibleTo } from "../_record/my-record";
import { EmptyHome } from "./_parts/empty-home";
import { KeptSection } from "./_parts/kept-section";
import { StandingHome } from "./_parts/standing-home";
import { UnfitHome } from "./_parts/unfit-home";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage() {
  return (
    <Frame path="/home" role="applicant" {...await readVisibleTo()}>
      <Home />
    </Frame>
  );
}

async function Home() {
  const [{ kept, updatedAt }, current] = await Promise.all([readRecord("/home"), readCurrent()]);
  const { plan, facts, problems } = current;
  return (
    <BoardProvider>
      <div className="space-y-10">
        <RecordNotices path="/home" />
        {plan !== null && facts !== null ? (
          <StandingHome current={current} plan={plan} facts={facts} stored={kept.stored} />
        ) : problems.length > 0 ? (
          <UnfitHome problems={problems} />
        ) : (
          <EmptyHome />
        )}
        <KeptSection stored={kept.stored} updatedAt={updatedAt} />
      </div>
    </BoardProvider>
  );
}
