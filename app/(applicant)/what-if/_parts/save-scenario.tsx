"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { isClash } from "@/app/(coordinator)/_parts/clash";
import { useBase } from "@/app/(coordinator)/_parts/use-base";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { createKeys } from "@/app/_trpc/keys";
import { TextField } from "@/app/_ui/field";
import { StatusLine } from "@/app/_ui/status-line";
import type { Scenario, ScenarioChanges } from "@/server/features/scenarios/schema";

/** The limit of a name, as the server has it. */
const MAX_NAME = 120;

/** Keeps what is tried under a name. Two of one name are fine. */
export function SaveScenario({ changes }: { changes: ScenarioChanges }) {
  const { sending, said, times, save } = useSave("Saved. It stands in the list below.");
  return (
    <SendForm
      id="save"
      label="Save this what-if"
      sending={sending}
      fields={["name"]}
      submit="Save"
      going="Saving"
      variant="secondary"
      onSend={(form) => save({ id: null, name: textOf(form, "name").trim(), changes, version: 0 })}
      more={<StatusLine>{said}</StatusLine>}
    >
      <TextField
        key={times}
        id={fieldId("save", "name")}
        name="name"
        label="Save this what-if as"
        hint="It keeps your changes, not the result: that is worked out anew each time."
        error={errorOf(sending, "name")}
        maxLength={MAX_NAME}
        autoComplete="off"
        dir="auto"
        required
      />
    </SendForm>
  );
}

/** Another name for a kept what-if. */
export function RenameScenario({ scenario: { id, name, changes, version } }: { scenario: Scenario }) {
  const { base, follow } = useBase(version);
  const [hasClashed, setHasClashed] = useState(false);
  const { sending, said, save } = useSave("It has its new name.");
  const form = `rename-${id}`;
  const rename = async (typed: FormData) => {
    setHasClashed(false);
    try {
      await save({ id, name: textOf(typed, "name").trim(), changes, version: base });
    } catch (error) {
      if (isClash(error)) {
        setHasClashed(true);
        follow();
      }
      throw error;
    }
    follow();
    return undefined;
  };
  return (
    <SendForm
      id={form}
      sending={sending}
      fields={["name"]}
      submit="Rename"
      going="Renaming"
      variant="secondary"
      onSend={rename}
      more={<StatusLine>{said}</StatusLine>}
    >
      {hasClashed ? (
        <p>
          It is called <bdi className="font-semibold">{name}</bdi> now.
        </p>
      ) : null}
      <TextField
        id={fieldId(form, "name")}
        name="name"
        label="New name"
        defaultValue={name}
        error={errorOf(sending, "name")}
        maxLength={MAX_NAME}
        autoComplete="off"
        dir="auto"
        required
      />
    </SendForm>
  );
}

type Change = Pick<Scenario, "name" | "changes" | "version"> & { readonly id: string | null };

function useSave(sentence: string) {
  const router = useRouter();
  const sending = useSend();
  const [keys] = useState(createKeys);
  const [said, setSaid] = useState("");
  const [times, setTimes] = useState(0);
  const save = async (change: Change) => {
    setSaid("");
    const { api } = await import("@/app/_trpc/client");
    // Also after a refusal, which may mean that the page is out of date.
    await api.scenarios.save
      .mutate({ ...change, idempotencyKey: keys.keyFor(change) })
      .finally(() => router.refresh());
    keys.succeeded();
    setSaid(sentence);
    setTimes((count) => count + 1);
    return undefined;
  };
  return { sending, said, times, save };
}
