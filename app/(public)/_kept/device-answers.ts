import { toKept } from "@/app/(applicant)/_answers/kept";
import type { KeptFacts } from "@/server/features/profiles/schema";
import { deviceAnswers, forgetGuest } from "../start/_profile/guest-store";
import { isEmpty } from "../start/_profile/stored";

/** The guest's answers on this device as an account takes them; null where there are none. */
export function readDeviceAnswers(): KeptFacts | null {
  const { stored } = deviceAnswers.read();
  return isEmpty(stored) ? null : toKept(stored);
}

export { forgetGuest as forgetDeviceAnswers };
