"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSend } from "@/app/_frame/use-send";
import { createKeys } from "@/app/_trpc/keys";
import { isClash } from "@/app/(coordinator)/_parts/clash";
import { useBase } from "@/app/(coordinator)/_parts/use-base";

/**
 * Saves one row from a form. After a clash the page shows the newer row, the form keeps what was typed, and the next press
 * is made from the newer one.
 * @param version of the row as the page shows it; 0 for a new one
 */
export function useSave(version: number) {
  const router = useRouter();
  const sending = useSend();
  const [keys] = useState(createKeys);
  const [said, setSaid] = useState("");
  const [hasClashed, setHasClashed] = useState(false);
  const { base, follow } = useBase(version);
  const save = async <T extends object>(
    values: T,
    work: (input: T & { version: number; idempotencyKey: string }) => Promise<unknown>,
    sentence: string,
  ): Promise<undefined> => {
    setSaid("");
    setHasClashed(false);
    const change = { ...values, version: base };
    try {
      await work({ ...change, idempotencyKey: keys.keyFor(change) });
    } catch (error) {
      if (isClash(error)) {
        setHasClashed(true);
        follow();
        router.refresh();
      }
      throw error;
    }
    keys.succeeded();
    setSaid(sentence);
    follow();
    router.refresh();
    return undefined;
  };
  return { sending, said, hasClashed, save };
}

/** A number in a text of a person's own habit; null for an empty one, undefined for what is none. */
export function readNumber(text: string): number | null | undefined {
  const plain = text.trim().replace(",", ".");
  if (plain === "") return null;
  return /^\d{1,7}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
}
