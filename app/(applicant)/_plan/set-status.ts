import type { Deed } from "./deed";
import type { OwnStatus } from "./own-lines";

export type StatusChange = Omit<OwnStatus, "version">;

/** Says something else of a line. Its undo says again what stood there before. */
export function statusDeed(code: string, from: OwnStatus, to: StatusChange, said: string): Deed {
  return {
    content: ["status", code, to, from.version],
    said,
    work: async (key) => {
      const row = await sendStatus(code, from.version, to, key);
      const { status, reason, movedTo } = from;
      return {
        content: ["undo", code, row.version],
        said: "Taken back.",
        work: async (undoKey) => {
          await sendStatus(code, row.version, { status, reason, movedTo }, undoKey);
          return null;
        },
      };
    },
  };
}

async function sendStatus(
  code: string,
  version: number,
  to: StatusChange,
  idempotencyKey: string,
): Promise<{ readonly version: number }> {
  const { api } = await import("@/app/_trpc/client");
  return api.plans.setStatus.mutate({ code, ...to, version, idempotencyKey });
}
