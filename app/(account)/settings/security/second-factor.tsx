"use client";

import Link from "next/link";
import { useState } from "react";
import { useRouter } from "next/navigation";
import { Chip } from "@/app/_ui/chip";
import { Disclosure } from "@/app/_ui/disclosure";
import { StatusLine } from "@/app/_ui/status-line";
import { ProofForm } from "./proof-form";
import { RecoveryCodes } from "./recovery-codes";
import { SetUpFactor } from "./set-up-factor";

/** The second step of signing in: set up, renewed or removed. Codes are shown once, until the person says they are kept. */
export function SecondFactor({
  email,
  hasPassword,
  isOn,
  codesLeft,
  mustSetUp,
}: {
  email: string;
  hasPassword: boolean;
  isOn: boolean;
  codesLeft: number;
  /** The program asks for it, so its beginning stands open. */
  mustSetUp: boolean;
}) {
  const router = useRouter();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [said, setSaid] = useState("");

  const keep = () => {
    setCodes(null);
    setSaid("Your second factor is on.");
    router.refresh();
  };
  const renew = async (proof: { password: string; code: string }) => {
    const { api } = await import("@/app/_trpc/client");
    setCodes((await api.accounts.renewRecoveryCodes.mutate(proof)).codes);
  };
  const remove = async (proof: { password: string; code: string }) => {
    const { api } = await import("@/app/_trpc/client");
    await api.accounts.removeSecondFactor.mutate(proof);
    setSaid("Your second factor is off.");
    router.refresh();
  };

  if (codes !== null) return <RecoveryCodes email={email} codes={codes} onKept={keep} />;
  return (
    <div className="space-y-4">
      <p className="measure">
        A code from an app on your phone, asked for after the password. Whoever learns your password then
        still does not get in.
      </p>
      <StatusLine>{said}</StatusLine>
      {isOn ? (
        <>
          <p className="flex flex-wrap items-center gap-3">
            <Chip tone="primary" mark="disc">
              On
            </Chip>
            <span>
              {codesLeft} of 10 recovery codes left.
              {codesLeft <= 3 ? " Make new ones soon." : ""}
            </span>
          </p>
          <Disclosure summary="Make new recovery codes">
            <p className="measure">The codes you have now stop working.</p>
            <ProofForm id="renew" submit="Make new codes" going="Making them" onProve={renew} />
          </Disclosure>
          <Disclosure summary="Turn the second factor off">
            <p className="measure">From then on your password alone opens your account.</p>
            <ProofForm
              id="remove"
              submit="Turn it off"
              going="Turning it off"
              variant="danger"
              onProve={remove}
            />
          </Disclosure>
        </>
      ) : hasPassword ? (
        <Disclosure summary="Set it up" open={mustSetUp}>
          <SetUpFactor onCodes={setCodes} />
        </Disclosure>
      ) : (
        <p className="measure">
          It needs a password beside it.{" "}
          <Link href="/reset" className="link">
            Choose one first
          </Link>
          .
        </p>
      )}
    </div>
  );
}
