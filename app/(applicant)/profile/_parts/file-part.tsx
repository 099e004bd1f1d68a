"use client";

import { type ChangeEvent, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { ConfirmButton } from "@/app/_ui/confirm-button";
import { Notice } from "@/app/_ui/notice";
import { SectionHeading } from "@/app/_ui/page-heading";
import { FILE_NAME, toFacts, toFile } from "@/app/(public)/start/_profile/profile-file";
import { isEmpty, NOTHING } from "@/app/(public)/start/_profile/stored";
import { useAnswers } from "@/app/(public)/start/_profile/use-answers";
import { useToday } from "@/app/(public)/start/_profile/use-today";
import { readUpload, type Upload } from "./read-upload";
import { UploadMirror } from "./upload-mirror";

type Chosen = { readonly name: string; readonly upload: Upload; readonly count: number };

/** The profile as a file of one's own, and a file that may take its place. */
export function FilePart({ serverToday }: { serverToday: string }) {
  const { stored, store, isReady } = useAnswers();
  const today = useToday(serverToday);
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isReading, setIsReading] = useState(false);
  const isNothing = isReady && isEmpty(stored);

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const field = event.currentTarget;
    const file = field.files?.[0];
    if (!file) return;
    setIsReading(true);
    const upload = await readUpload(file, stored, today);
    // The same file may be chosen again once it was mended.
    field.value = "";
    setIsReading(false);
    setChosen((last) => ({ name: file.name, upload, count: (last?.count ?? 0) + 1 }));
  };
  const leave = () => {
    setChosen(null);
    document.getElementById("profile-file")?.focus();
  };

  return (
    <div className="space-y-10">
      <section aria-labelledby="out-title" className="space-y-3">
        <SectionHeading id="out-title">Download</SectionHeading>
        <p className="measure">
          {isNothing
            ? "There is nothing to download yet. As soon as you have told something, it is here as a file."
            : "One file with everything you entered. You can read it, keep it, and bring it back here or on any device. Store it with care."}
        </p>
        <Button disabled={!isReady || isNothing} onClick={() => download(toFile(toFacts(stored, today)))}>
          Download profile
        </Button>
      </section>
      <section aria-labelledby="in-title" className="space-y-3">
        <SectionHeading id="in-title">Bring a file</SectionHeading>
        <p className="measure">
          Choose a profile that was downloaded from Airway. You see what it would change before anything is
          taken.
        </p>
        <Button id="profile-file" disabled={!isReady || isReading} onClick={() => input.current?.click()}>
          {isReading ? "Reading the file" : "Choose a file"}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="Profile file"
          onChange={(event) => void choose(event)}
        />
        {chosen?.upload.kind === "refused" ? (
          <Notice key={chosen.count} tone="danger" title="This file was not read" live="alert">
            <p>{chosen.upload.sentence}</p>
            <p>Your answers are as they were.</p>
          </Notice>
        ) : null}
        {chosen?.upload.kind === "read" ? (
          <UploadMirror
            key={chosen.count}
            name={chosen.name}
            now={stored}
            next={chosen.upload.next}
            problems={chosen.upload.problems}
            onLeave={leave}
            onAccept={() => {
              if (chosen.upload.kind !== "read") return;
              store.replace(chosen.upload.next, "Your answers were replaced by those of the file.");
              setChosen(null);
            }}
          />
        ) : null}
      </section>
      <section aria-labelledby="over-title" className="space-y-3">
        <SectionHeading id="over-title">Start over</SectionHeading>
        <p className="measure">Takes every answer out of your account. Earlier versions of your plan stay.</p>
        <ConfirmButton
          label="Remove every answer"
          title="Remove every answer from your account?"
          confirm="Remove them"
          isGoing={isNothing}
          onConfirm={() => store.replace(NOTHING, "Your answers were removed from your account.")}
        >
          <p>You can undo it until you close the page. The history of each answer stays.</p>
        </ConfirmButton>
      </section>
    </div>
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
