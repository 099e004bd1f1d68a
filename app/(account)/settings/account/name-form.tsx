"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { createKeys } from "@/app/_trpc/keys";
import { TextField } from "@/app/_ui/field";
import { StatusLine } from "@/app/_ui/status-line";

const FORM = "name";

/** Changes the name under which others know the person. */
export function NameForm({ name }: { name: string }) {
  const router = useRouter();
  const sending = useSend();
  const [keys] = useState(createKeys);
  const [said, setSaid] = useState("");
  const rename = async (form: FormData) => {
    setSaid("");
    const change = { name: textOf(form, "name").trim() };
    const { api } = await import("@/app/_trpc/client");
    await api.accounts.rename.mutate({ ...change, idempotencyKey: keys.keyFor(change) });
    keys.succeeded();
    setSaid("Your name is changed.");
    router.refresh();
    return undefined;
  };
  return (
    <SendForm
      id={FORM}
      label="Name"
      sending={sending}
      fields={["name"]}
      submit="Change the name"
      going="Changing it"
      variant="secondary"
      onSend={rename}
      more={<StatusLine>{said}</StatusLine>}
    >
      <TextField
        id={fieldId(FORM, "name")}
        name="name"
        label="Your name"
        defaultValue={name}
        autoComplete="name"
        dir="auto"
        error={errorOf(sending, "name")}
        required
      />
    </SendForm>
  );
}
