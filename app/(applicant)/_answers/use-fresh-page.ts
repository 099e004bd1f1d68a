"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useAccount } from "./account-answers";

/** Renders what the server made of the answers anew, once newer ones than those of the page have been saved. */
export function useFreshPage() {
  const router = useRouter();
  const open = useAccount();
  const isOld = open?.state.kind === "saved" && open.known.version > open.version;
  useEffect(() => {
    if (isOld) router.refresh();
  }, [router, isOld]);
}
