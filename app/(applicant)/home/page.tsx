import type { Metadata } from "next";
import { Frame } from "@/app/_frame/frame";
import { GuestNotices } from "@/app/(public)/start/_profile/guest-notices";
import { isEmpty } from "@/app/(public)/start/_profile/stored";
import { AccountAnswers } from "../_answers/account-answers";
import { Conflict } from "../_answers/conflict";
import { DeviceOffer } from "../_answers/device-offer";
import { SaveTrouble } from "../_answers/save-trouble";
import { readRecord, readVisibleTo } from "../_record/my-record";
import { EmptyHome } from "./_parts/empty-home";
import { HomePlan } from "./_parts/home-plan";
import { KeptSection } from "./_parts/kept-section";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage() {
  return (
    <Frame path="/home" role="applicant" {...await readVisibleTo()}>
      <Home />
    </Frame>
  );
}

async function Home() {
  const { place, kept, updatedAt } = await readRecord("/home");
  return (
    <div className="space-y-10">
      <AccountAnswers key={place} place={place} kept={kept}>
        <div className="space-y-4 empty:hidden">
          <GuestNotices />
          <SaveTrouble />
          <Conflict />
          <DeviceOffer />
        </div>
      </AccountAnswers>
      {isEmpty(kept.stored) ? <EmptyHome /> : <HomePlan stored={kept.stored} />}
      <KeptSection stored={kept.stored} updatedAt={updatedAt} />
    </div>
  );
}
