"use client";

import { useEffect, useState } from "react";

// Loaded after the page: the shapes of answers are heavier than the page itself.
const load = () => import("./device-answers");

/** The guest's answers on this device, read anew when a form is sent: what was answered in another tab counts too. */
export async function takeDeviceAnswers() {
  return (await load()).readDeviceAnswers();
}

/** Takes the answers off this device, once an account has them. */
export async function forgetDeviceAnswers() {
  (await load()).forgetDeviceAnswers();
}

/** Whether there are answers on this device; false until they were looked for. */
export function useHasDeviceAnswers(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    let isHere = true;
    takeDeviceAnswers().then(
      (kept) => {
        if (isHere) setHas(kept !== null);
      },
      // Sending the form loads it again, and says so when that fails.
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, []);
  return has;
}
