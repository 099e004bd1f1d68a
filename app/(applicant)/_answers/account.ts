import { makeUuid } from "@/app/_trpc/keys";
import { createAnswers, type AnswersStore } from "@/app/(public)/start/_profile/answers-store";
import type { Stored } from "@/app/(public)/start/_profile/stored";
import { mergeBack } from "./merge";
import { createSaver, type Saver } from "./saver";
import { type Kept, send } from "./send";
import { findUnsent, keepUnsent } from "./unsent";

/** The answers of one account on this page, with what brings them there. */
export type Account = {
  readonly place: string;
  readonly answers: AnswersStore;
  readonly saver: Saver;
};

function createAccount(place: string, kept: Kept): Account {
  let show: (stored: Stored) => void = () => {};
  let page: string | null = null;
  const saver = createSaver(kept, findUnsent(place), {
    send,
    remember: (unsent) => keepUnsent(place, unsent, (page ??= makeUuid())),
    show: (stored) => show(stored),
    makeKey: makeUuid,
  });
  const answers = createAnswers({
    place: "account",
    load: () => ({ stored: saver.first(), isKept: true, undo: null }),
    keep: (stored) => {
      saver.keep(stored);
      return true;
    },
    keepUndo: () => {
      // What was removed from an account lives as long as the page: others may use the device.
    },
    hear: (take) => {
      // It stays between two pages, too: the next one must not begin from answers that were put together with others since.
      show = take;
      return listen(saver);
    },
    merge: mergeBack,
  });
  return { place, answers, saver };
}

/** Sends what waits when the connection is back, and before the page goes out of sight. */
function listen(saver: Saver): () => void {
  window.addEventListener("online", saver.flush);
  document.addEventListener("visibilitychange", saver.flush);
  return () => {
    window.removeEventListener("online", saver.flush);
    document.removeEventListener("visibilitychange", saver.flush);
  };
}

// One for all pages of a visit, so that answers on their way are not lost between two of them. Never on the server,
// where everybody would share it.
const open: { account: Account | null } = { account: null };

/** The answers of the account that works in `place`; the same ones for every page of a visit. */
export function openAccount(place: string, kept: Kept): Account {
  if (typeof window === "undefined") return createAccount(place, kept);
  if (open.account?.place !== place) open.account = createAccount(place, kept);
  return open.account;
}
