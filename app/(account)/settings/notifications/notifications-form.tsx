"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { createKeys } from "@/app/_trpc/keys";
import { CheckboxGroup, ChoiceList } from "@/app/_ui/choice-list";
import { FieldHint } from "@/app/_ui/field";
import { SectionHeading } from "@/app/_ui/page-heading";
import { SelectField } from "@/app/_ui/select-field";
import { StatusLine } from "@/app/_ui/status-line";
import type { Preferences } from "@/server/features/notifications/schema";
import { ZoneField } from "./zone-field";

const FORM = "notifications";
const FIELDS = ["digest", "hasDeadlineAlerts", "quietFrom", "quietTo", "timeZone", "hasSingleKeys"];
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));
const PACES = [
  { value: "daily", label: "Every morning", hint: "At eight, when something is new and unread." },
  { value: "weekly", label: "On Mondays", hint: "At eight, with what came up in the week." },
  { value: "off", label: "No gathered mail", hint: "You look into your inbox yourself." },
];

/** How a person wants to be reached. Kept by the button alone; what is chosen stays where it can't be kept. */
export function NotificationsForm({ kept, zones }: { kept: Preferences; zones: readonly string[] }) {
  const router = useRouter();
  const sending = useSend();
  const [keys] = useState(createKeys);
  const [said, setSaid] = useState("");
  const [digest, setDigest] = useState<string>(kept.digest);
  const [alerts, setAlerts] = useState(kept.hasDeadlineAlerts ? ["on"] : []);
  const [singleKeys, setSingleKeys] = useState(kept.hasSingleKeys ? ["on"] : []);

  const save = async (form: FormData) => {
    setSaid("");
    const zone = textOf(form, "timeZone");
    const chosen = {
      timeZone: zone === "" ? null : zone,
      digest: digest as Preferences["digest"],
      hasDeadlineAlerts: alerts.length > 0,
      quietFrom: Number(textOf(form, "quietFrom")),
      quietTo: Number(textOf(form, "quietTo")),
      hasSingleKeys: singleKeys.length > 0,
      version: kept.version,
    };
    const { api } = await import("@/app/_trpc/client");
    // Rendered anew also after a refusal: with the version that is kept now, the same press saves.
    await api.preferences.save
      .mutate({ ...chosen, idempotencyKey: keys.keyFor(chosen) })
      .finally(() => router.refresh());
    keys.succeeded();
    setSaid("Your choice is kept.");
    return undefined;
  };

  return (
    <SendForm
      id={FORM}
      label="Notifications"
      sending={sending}
      fields={FIELDS}
      submit="Save"
      going="Saving"
      onSend={save}
      more={<StatusLine>{said}</StatusLine>}
    >
      <section aria-labelledby="mail-title" className="space-y-5">
        <SectionHeading id="mail-title">Mail</SectionHeading>
        <ChoiceList
          id={fieldId(FORM, "digest")}
          legend="What is new, gathered in one mail"
          choices={PACES}
          value={digest}
          onChange={setDigest}
          error={errorOf(sending, "digest")}
        />
        <CheckboxGroup
          id={fieldId(FORM, "hasDeadlineAlerts")}
          legend="Dates that come near"
          choices={[
            {
              value: "on",
              label: "Tell me 21, 7 and 1 days ahead",
              hint: "Official dates of your season, your exams and your own tasks: in the inbox, and by mail at once outside quiet hours.",
            },
          ]}
          values={alerts}
          onChange={setAlerts}
        />
      </section>
      <section aria-labelledby="hours-title" className="space-y-5 pt-5">
        <SectionHeading id="hours-title">Your hours</SectionHeading>
        <fieldset className="min-w-0 space-y-2">
          <legend className="font-semibold">Quiet hours</legend>
          <FieldHint id="quiet">No mail goes out in them. The same hour twice means none.</FieldHint>
          <div className="flex flex-wrap gap-x-6 gap-y-3">
            <SelectField
              id={fieldId(FORM, "quietFrom")}
              name="quietFrom"
              label="From"
              options={HOURS}
              defaultValue={String(kept.quietFrom)}
              error={errorOf(sending, "quietFrom")}
            />
            <SelectField
              id={fieldId(FORM, "quietTo")}
              name="quietTo"
              label="To"
              options={HOURS}
              defaultValue={String(kept.quietTo)}
              error={errorOf(sending, "quietTo")}
            />
          </div>
        </fieldset>
        <ZoneField
          id={fieldId(FORM, "timeZone")}
          zones={zones}
          kept={kept.timeZone}
          error={errorOf(sending, "timeZone")}
        />
      </section>
      <section id="keys" aria-labelledby="keys-heading" className="space-y-5 pt-5">
        <SectionHeading id="keys-heading">Keys</SectionHeading>
        <CheckboxGroup
          id={fieldId(FORM, "hasSingleKeys")}
          legend="Single keys"
          choices={[
            {
              value: "on",
              label: "Single keys do something",
              hint: "L logs a practice exam, and ? shows all keys. Ctrl K and ⌘ K work either way.",
            },
          ]}
          values={singleKeys}
          onChange={setSingleKeys}
        />
      </section>
    </SendForm>
  );
}
