"use client";

import { useEffect, useState } from "react";
import { Button, LinkButton } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { Notice } from "@/app/_ui/notice";
import { listEntered } from "@/app/(public)/start/_plan/answers-list";
import { forgetGuest, useGuest } from "@/app/(public)/start/_profile/guest-store";
import { hasSameAnswers } from "@/app/(public)/start/_profile/same-answers";
import { isEmpty } from "@/app/(public)/start/_profile/stored";
import { useAnswers } from "@/app/(public)/start/_profile/use-answers";
import { useAccount } from "./account-answers";
import { Differences } from "./differences";
import { useFreshPage } from "./use-fresh-page";

/**
 * What becomes of answers that a guest left on this device: the account takes them when its owner says so, and once it
 * has confirmed that, the device's copy goes, because others may use the device.
 */
export function DeviceOffer() {
  const guest = useGuest();
  const { stored, isReady, undo, store } = useAnswers();
  const [hadGuest, setHadGuest] = useState(false);
  const state = useAccount()?.state.kind;
  useFreshPage();
  const hasGuest = isReady && guest.isReady && !isEmpty(guest.stored);
  if (hasGuest && !hadGuest) setHadGuest(true);
  const isSame = hasGuest && hasSameAnswers(guest.stored, stored);
  // While the replaced answers can still be brought back, the device's copy is the only other one of these.
  const isDone = isSame && state === "saved" && undo === null;
  useEffect(() => {
    if (isDone) forgetGuest();
  }, [isDone]);

  if (hadGuest && isEmpty(guest.stored)) {
    return (
      <Notice title="Your answers are in your account" live="status">
        <p>The copy on this device was removed, because others may use it.</p>
      </Notice>
    );
  }
  if (!hasGuest || isSame) return null;

  const isFirst = isEmpty(stored);
  const count = listEntered(guest.stored.facts).length;
  const keep = () => {
    store.replace(guest.stored, "The answers of your account were replaced by those of this device.");
    if (isFirst) store.dismissUndo();
  };
  return (
    <Notice title="There are answers on this device that are not in your account">
      <p>
        {count === 1 ? "One answer" : `${count} answers`}, given here without an account.{" "}
        {isFirst
          ? "Your account holds none yet."
          : "Keep them only if they are yours: they would replace the answers of your account. You can undo that."}
      </p>
      {isFirst ? null : (
        <Disclosure summary="What would be replaced">
          <Differences
            caption="Where the two differ"
            one={stored}
            other={guest.stored}
            oneName="In your account"
            otherName="On this device"
          />
        </Disclosure>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={keep}>Keep the answers from this device</Button>
        <LinkButton href="/start/plan" variant="quiet">
          Look at them first
        </LinkButton>
      </div>
    </Notice>
  );
}
