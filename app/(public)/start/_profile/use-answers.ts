"use client";

import { createContext, use, useSyncExternalStore } from "react";
import { ON_SERVER, type Answers, type AnswersStore } from "./answers-store";
import { deviceAnswers } from "./guest-store";

/** The answers that the screens below work on: those of the device, unless an account's are put in their place. */
export const AnswersContext = createContext<AnswersStore>(deviceAnswers);

/** The answers of this screen and what may be done with them. */
export function useAnswers(): Answers & { readonly store: AnswersStore } {
  const store = use(AnswersContext);
  const answers = useSyncExternalStore(store.subscribe, store.read, () => ON_SERVER);
  return { ...answers, store };
}
