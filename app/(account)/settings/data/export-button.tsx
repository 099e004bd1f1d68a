"use client";

import type { MouseEvent } from "react";
import { useState } from "react";
import { SendTrouble } from "@/app/_frame/act-status";
import { useSend } from "@/app/_frame/use-send";
import { toTrouble, trouble } from "@/app/_trpc/trouble";
import { StatusLine } from "@/app/_ui/status-line";

const ADDRESS = "/api/export";
const LOOKS =
  "inline-flex min-h-11 items-center rounded-control border border-transparent bg-primary px-4 py-2 text-center font-semibold text-on-primary forced-color-adjust-none hover:bg-primary-hover";

/** The way to the file. Without scripts it is a plain link; with them what went wrong is said here. */
export function ExportButton() {
  const sending = useSend();
  const [said, setSaid] = useState("");
  const pack = async () => {
    setSaid("Packing your file. This takes a few seconds.");
    try {
      const response = await fetch(ADDRESS);
      if (!response.ok) return toTrouble(await readError(response));
      save(await response.blob(), nameOf(response));
      setSaid("The file is in your downloads.");
      return undefined;
    } catch {
      return trouble("The server did not answer. Check your connection and try again.");
    }
  };
  const press = (event: MouseEvent) => {
    event.preventDefault();
    sending.send(async () => {
      const problem = await pack();
      if (problem !== undefined) setSaid("");
      return problem;
    });
  };
  return (
    <div className="space-y-3">
      <SendTrouble sending={sending} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <a href={ADDRESS} download className={LOOKS} aria-disabled={sending.isGoing} onClick={press}>
          Download my data
        </a>
        <StatusLine>{said}</StatusLine>
      </div>
    </div>
  );
}

/** What the server refused with, as the client of the API would throw it. */
async function readError(response: Response): Promise<unknown> {
  const answer = (await response.json()) as { error?: { message?: string; data?: unknown } };
  return Object.assign(new Error(answer.error?.message), { data: answer.error?.data });
}

function nameOf(response: Response): string {
  const header = response.headers.get("content-disposition") ?? "";
  return /filename="([^"]+)"/.exec(header)?.[1] ?? "airway-export.zip";
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data from here on.
  URL.revokeObjectURL(url);
}
