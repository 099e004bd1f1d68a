"use client";

import { useRef, useState, type ChangeEvent } from "react";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { Facts } from "@/server/rules/contract";
import { FILE_NAME, toFile } from "../_profile/profile-file";
import { NOTHING } from "../_profile/stored";
import { useAnswers } from "../_profile/use-answers";
import { deviceToday } from "../_profile/use-today";
import { firstFive } from "./first-five";
import { receiveFile } from "./receive-file";

const FIELD = "profile-file";

/** Keep the profile as a file, bring one back, or begin anew. `facts` is null while there is nothing to keep. */
export function FileSection({ facts }: { facts: Facts | null }) {
  const { store } = useAnswers();
  const isAccount = store.place === "account";
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<{ count: number; sentences: readonly string[] }>({
    count: 0,
    sentences: [],
  });
  const [isReading, setIsReading] = useState(false);

  const receive = async (event: ChangeEvent<HTMLInputElement>) => {
    const field = event.currentTarget;
    const file = field.files?.[0];
    if (!file) return;
    setIsReading(true);
    const received = await receiveFile(file, deviceToday());
    // The same file may be chosen again once it was mended.
    field.value = "";
    setIsReading(false);
    if ("stored" in received) {
      setRefusal({ count: 0, sentences: [] });
      store.replace(received.stored, "Your answers were replaced by those of the file.");
    } else setRefusal({ count: refusal.count + 1, sentences: received.sentences });
  };

  const startOver = () => {
    // The browser's own question: a dialog of ours would weigh on the guest's page, which needs none.
    if (isAccount && !window.confirm("Remove every answer from your account?")) return;
    store.replace(NOTHING, `Your answers were removed from ${isAccount ? "your account" : "this device"}.`);
  };

  return (
    <section aria-labelledby="file-title" className="space-y-3 print:hidden">
      <SectionHeading id="file-title">As a file</SectionHeading>
      <p className="measure">
        {isAccount
          ? "Your answers are kept in your account. You can also download them as a file of your own, or bring one back."
          : "Your answers are on this device only. Download them as a file to keep them, to move them to another device, or to show a mentor."}{" "}
        The file holds everything you entered, so store it with care.
      </p>
      {refusal.sentences.length > 0 ? (
        <ErrorSummary
          key={refusal.count}
          title="This file was not taken. Your answers are as they were."
          errors={firstFive(refusal.sentences.map((message) => ({ id: FIELD, message })))}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        {facts === null ? null : <Button onClick={() => download(toFile(facts))}>Download profile</Button>}
        <Button id={FIELD} disabled={isReading} onClick={() => input.current?.click()}>
          {isReading ? "Reading the file" : "Upload a profile"}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="Profile file"
          onChange={(event) => void receive(event)}
        />
        {facts === null ? null : <Button onClick={() => window.print()}>Print</Button>}
        {facts === null ? null : (
          <Button variant="danger" onClick={startOver}>
            Start over
          </Button>
        )}
      </div>
    </section>
  );
}

function download(text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = FILE_NAME;
  link.click();
  // The download has its own hold on the data from here on.
  URL.revokeObjectURL(url);
}
