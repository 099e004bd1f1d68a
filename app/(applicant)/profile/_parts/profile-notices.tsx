"use client";

import { GuestNotices } from "@/app/(public)/start/_profile/guest-notices";
import { Conflict } from "../../_answers/conflict";
import { SaveTrouble } from "../../_answers/save-trouble";
import { useFreshPage } from "../../_answers/use-fresh-page";

/** What must be known of the answers on a page that lists them; it is rendered anew once newer ones are saved. */
export function ProfileNotices() {
  useFreshPage();
  return (
    <div className="space-y-4 empty:hidden print:hidden">
      <GuestNotices />
      <SaveTrouble />
      <Conflict />
    </div>
  );
}
