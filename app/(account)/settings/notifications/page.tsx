import type { Metadata } from "next";
import { SettingsFrame } from "@/app/_frame/settings-frame";
import { api } from "@/app/_trpc/server";
import { NotificationsForm } from "./notifications-form";

export const metadata: Metadata = { title: "Notifications" };

const PATH = "/settings/notifications";

export default function NotificationsPage() {
  return (
    <SettingsFrame path={PATH} title="Notifications">
      <p className="measure">
        Everything stands in your inbox at once. Here you choose what also reaches you by mail, and when. No
        mail holds a score.
      </p>
      <Form />
    </SettingsFrame>
  );
}

async function Form() {
  const preferences = await api.preferences.mine();
  const zones = Intl.supportedValuesOf("timeZone");
  const known = preferences.timeZone;
  const all = known === null || zones.includes(known) ? zones : [known, ...zones];
  return <NotificationsForm kept={preferences} zones={["UTC", ...all.filter((zone) => zone !== "UTC")]} />;
}
