"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { createKeys } from "@/app/_trpc/keys";
import { type Sending, useSend } from "./use-send";

/** Single acts of one part of a page, one at a time, with what the last one came to. */
export interface Act extends Sending {
  /** What was done last, in words; null before anything was, and while something is under way. */
  readonly said: string | null;
  /**
   * Does one thing under a key of its own: pressed again after a lost answer, it goes under the same key.
   * @param content tells this thing from others
   */
  readonly run: (content: unknown, work: (idempotencyKey: string) => Promise<unknown>, said: string) => void;
}

/** Acts that change what the server shows: after each the page is rendered anew. */
export function useAct(): Act {
  const router = useRouter();
  const sending = useSend();
  const [keys] = useState(createKeys);
  const [said, setSaid] = useState<string | null>(null);
  return {
    ...sending,
    said,
    run: (content, work, sentence) =>
      sending.send(async () => {
        setSaid(null);
        // Rendered anew also after a refusal: it often means that the page is out of date.
        await work(keys.keyFor(content)).finally(() => router.refresh());
        keys.succeeded();
        setSaid(sentence);
        return undefined;
      }),
  };
}
