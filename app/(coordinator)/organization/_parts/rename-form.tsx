"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { createKeys } from "@/app/_trpc/keys";
import { TextField } from "@/app/_ui/field";
import { StatusLine } from "@/app/_ui/status-line";
import { isClash, sayClash } from "../../_parts/clash";
import { useBase } from "../../_parts/use-base";

/** Another name for a cohort. */
export function RenameForm({ id, name, version }: { id: string; name: string; version: number }) {
  const router = useRouter();
  const sending = useSend();
  const [keys] = useState(createKeys);
  const [said, setSaid] = useState("");
  const [hasClashed, setHasClashed] = useState(false);
  const { base, follow } = useBase(version);
  const form = `rename-${id}`;

  const rename = async (fields: FormData) => {
    setSaid("");
    setHasClashed(false);
    const change = { id, name: textOf(fields, "name").trim(), version: base };
    const { api } = await import("@/app/_trpc/client");
    try {
      await sayClash(api.cohorts.rename.mutate({ ...change, idempotencyKey: keys.keyFor(change) }));
    } catch (error) {
      if (isClash(error)) {
        setHasClashed(true);
        follow();
        router.refresh();
      }
      throw error;
    }
    keys.succeeded();
    setSaid("The cohort has its new name.");
    follow();
    router.refresh();
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
          Its name is <bdi className="font-semibold">{name}</bdi> now.
        </p>
      ) : null}
      <TextField
        id={fieldId(form, "name")}
        name="name"
        label="New name"
        defaultValue={name}
        autoComplete="off"
        dir="auto"
        error={errorOf(sending, "name")}
        required
      />
    </SendForm>
  );
}
