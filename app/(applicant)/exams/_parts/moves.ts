import type { Entry } from "@/app/_log/entry";
import type { PracticeEntry } from "@/server/features/exams/schema";

/** What can be taken away and brought back. */
export type Thing =
  | { readonly kind: "week"; readonly week: string; readonly version: number }
  | { readonly kind: "error" | "snapshot"; readonly id: string; readonly version: number }
  | { readonly kind: "practice"; readonly entry: Entry; readonly at?: number };

/** Takes a thing away; gives what brings it back. */
export async function remove(thing: Thing, idempotencyKey: string): Promise<Thing> {
  const { api } = await import("@/app/_trpc/client");
  const key = { idempotencyKey };
  switch (thing.kind) {
    case "week": {
      const { version } = await api.exams.removeWeek.mutate({
        week: thing.week,
        version: thing.version,
        ...key,
      });
      return { ...thing, version };
    }
    case "error":
    case "snapshot": {
      const row = { id: thing.id, version: thing.version, ...key };
      const call = thing.kind === "error" ? api.exams.removeError : api.exams.removeSnapshot;
      const { version } = await call.mutate(row);
      return { ...thing, version };
    }
    case "practice": {
      const { at } = await api.exams.removePractice.mutate({ was: thing.entry as PracticeEntry, ...key });
      return { ...thing, at };
    }
  }
}

/** Brings back what was taken away. */
export async function restore(thing: Thing, idempotencyKey: string): Promise<unknown> {
  const { api } = await import("@/app/_trpc/client");
  const key = { idempotencyKey };
  switch (thing.kind) {
    case "week":
      return api.exams.restoreWeek.mutate({ week: thing.week, version: thing.version, ...key });
    case "error":
      return api.exams.restoreError.mutate({ id: thing.id, version: thing.version, ...key });
    case "snapshot":
      return api.exams.restoreSnapshot.mutate({ id: thing.id, version: thing.version, ...key });
    case "practice": {
      const entry = thing.entry as PracticeEntry;
      return api.exams.restorePractice.mutate({ entry, at: thing.at ?? 0, ...key });
    }
  }
}
