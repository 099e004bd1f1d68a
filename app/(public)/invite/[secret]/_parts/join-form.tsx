"use client";

import { useState, type ReactNode } from "react";
import { signIn } from "@/app/_frame/next-auth";
import { homeOf } from "@/app/_frame/places";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { fieldTrouble, trouble } from "@/app/_trpc/trouble";
import { TextField } from "@/app/_ui/field";
import { PasswordField } from "@/app/_ui/password-field";
import type { Role } from "@/db/enums";

const FORM = "join";

/** Yes, from somebody without an account: the link has proved the address, so a name and a password are enough. */
export function JoinForm({
  secret,
  email,
  role,
  more,
}: {
  secret: string;
  email: string;
  role: Role;
  more: ReactNode;
}) {
  const sending = useSend();
  const [hasJoined, setHasJoined] = useState(false);

  const join = async (form: FormData) => {
    const name = textOf(form, "name").trim();
    const password = textOf(form, "password");
    const problems = {
      ...(name === "" ? { name: "Enter your name." } : {}),
      ...(password === "" ? { password: "Choose a password." } : {}),
    };
    if (Object.keys(problems).length > 0) return fieldTrouble(problems);
    if (!hasJoined) {
      const { api } = await import("@/app/_trpc/client");
      await api.invitations.join.mutate({ secret, name, password });
      setHasJoined(true);
    }
    const result = await signIn("password", { email, password });
    if (result !== "signed-in") {
      return trouble("Your account is made and the invitation accepted. Signing in did not work: try again.");
    }
    window.location.assign(homeOf(role));
    return "leaving" as const;
  };

  return (
    <SendForm
      id={FORM}
      label="Join"
      sending={sending}
      fields={["name", "password"]}
      submit="Make an account and accept"
      going="Joining"
      onSend={join}
      more={more}
    >
      <p className="measure">
        There is no account for <bdi className="font-semibold break-all">{email}</bdi> yet. Your name and a
        password make one.
      </p>
      <TextField
        id={fieldId(FORM, "name")}
        name="name"
        label="Your name"
        hint="As the others in the program should read it."
        autoComplete="name"
        dir="auto"
        error={errorOf(sending, "name")}
        required
      />
      {/* For password managers, which keep the address with the password. */}
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <PasswordField
        id={fieldId(FORM, "password")}
        name="password"
        label="Password"
        hint="At least 8 characters; 15 or more are better, such as four words."
        autoComplete="new-password"
        error={errorOf(sending, "password")}
        required
      />
    </SendForm>
  );
}
