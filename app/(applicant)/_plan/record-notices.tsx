import { GuestNotices } from "@/app/(public)/start/_profile/guest-notices";
import { AccountAnswers } from "../_answers/account-answers";
import { Conflict } from "../_answers/conflict";
import { DeviceOffer } from "../_answers/device-offer";
import { SaveTrouble } from "../_answers/save-trouble";
import { readRecord } from "../_record/my-record";

/** What must be known of the answers on pages that only read them: on their way, in two versions, or left on this device. */
export async function RecordNotices({ path }: { path: string }) {
  const { place, kept } = await readRecord(path);
  return (
    <AccountAnswers key={place} place={place} kept={kept}>
      <div className="space-y-4 empty:hidden print:hidden">
        <GuestNotices />
        <SaveTrouble />
        <Conflict />
        <DeviceOffer />
      </div>
    </AccountAnswers>
  );
}
