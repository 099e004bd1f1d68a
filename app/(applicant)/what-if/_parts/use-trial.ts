"use client";

import { debounce, parseAsString, throttle, useQueryStates } from "nuqs";
import { useEffect, useState, useTransition } from "react";
import type { TrialKey } from "@/server/features/scenarios/schema";
import { problemOf, type TrialField } from "./trial-field";
import { TRIAL_KEYS, type Typed } from "./trial-keys";

const PARSERS = Object.fromEntries(TRIAL_KEYS.map((key) => [key, parseAsString])) as Record<
  TrialKey,
  typeof parseAsString
>;
/** Long enough that a moving slider asks once, when it rests. */
const REST_MS = 300;
/** Nothing is said of a wait that nobody notices. */
const SILENT_MS = 200;

/** What is tried: kept in the address alone, and only where it differs from the record. */
export interface Trial {
  /** What stands in a field. */
  readonly textOf: (field: TrialField) => string;
  readonly problemOf: (field: TrialField) => string | undefined;
  readonly isChanged: (field: TrialField) => boolean;
  readonly change: (field: TrialField, text: string) => void;
  /** Forgets what was half typed when its field is left empty. */
  readonly leave: (field: TrialField) => void;
  readonly reset: (key?: TrialKey) => void;
  /** The page with another result is on its way. */
  readonly isBusy: boolean;
  /** And has been for so long that words help. */
  readonly isSlow: boolean;
}

export function useTrial(): Trial {
  const [isBusy, startTransition] = useTransition();
  const [tried, setTried] = useQueryStates(PARSERS, {
    history: "replace",
    shallow: false,
    scroll: false,
    limitUrlUpdates: debounce(REST_MS),
    startTransition,
  });
  // What can't be tried yet, such as an empty field: it stays out of the address.
  const [drafts, setDrafts] = useState<Typed>({});
  const isSlow = useSlow(isBusy);

  const draftOf = ({ key }: TrialField) => (tried[key] === null ? drafts[key] : undefined);
  const usableOf = (field: TrialField) => {
    const text = tried[field.key];
    return text === null || text === "" || problemOf(field, text) !== undefined ? null : text;
  };
  const setDraft = (key: TrialKey, text: string | undefined) =>
    setDrafts(({ [key]: _last, ...others }) => (text === undefined ? others : { ...others, [key]: text }));

  return {
    textOf: (field) => draftOf(field) ?? usableOf(field) ?? field.own,
    problemOf: (field) => problemOf(field, draftOf(field) ?? ""),
    isChanged: (field) => draftOf(field) === undefined && (usableOf(field) ?? field.own) !== field.own,
    change: (field, text) => {
      const isUsable = text !== "" && problemOf(field, text) === undefined;
      setDraft(field.key, isUsable ? undefined : text);
      void setTried({ [field.key]: isUsable && text !== field.own ? text : null });
    },
    leave: (field) => {
      if (drafts[field.key] === "") setDraft(field.key, undefined);
    },
    reset: (key) => {
      if (key === undefined) setDrafts({});
      else setDraft(key, undefined);
      void setTried(key === undefined ? null : { [key]: null }, { limitUrlUpdates: throttle(0) });
    },
    isBusy,
    isSlow,
  };
}

/** Whether something has been going on for longer than a moment. */
function useSlow(isBusy: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isBusy) return;
    const timer = window.setTimeout(() => setIsSlow(true), SILENT_MS);
    return () => {
      window.clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isBusy]);
  return isSlow;
}
