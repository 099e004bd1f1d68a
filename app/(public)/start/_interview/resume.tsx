"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { useGuest } from "../_profile/guest-store";
import { isEmpty, nextStep } from "../_profile/stored";

/** Sends a guest to where they were: the next open question, or the plan. Without script the link does it. */
export function Resume() {
  const router = useRouter();
  const { isReady, stored } = useGuest();
  const isNew = isEmpty(stored);
  const step = stored.done.length === 0 && !isNew ? null : nextStep(stored.done);
  useEffect(() => {
    if (isReady) router.replace(step === null ? "/start/plan" : `/start/${step}`);
  }, [isReady, step, router]);
  return (
    <div className="space-y-6">
      <PageHeading
        title="Your plan in eight questions"
        lead="It takes about a minute. There is no account, and your answers stay on this device."
      />
      <LinkButton href="/start/1" variant="primary">
        Start with the first question
      </LinkButton>
    </div>
  );
}
