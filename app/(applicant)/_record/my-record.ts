import "server-only";
import { TRPCError } from "@trpc/server";
import { cache } from "react";
import { api } from "@/app/_trpc/server";
import { toStoredOf } from "@/app/(public)/start/_profile/stored";
import { readMe } from "@/app/_frame/read-me";
import type { Sharing } from "@/server/features/organizations/schema";

/** Who sees the record of the person who looks at this page; asked once per page. */
export const readSharing = cache(() => api.sharing.mine());

/** The names for the chip "Visible to", as the frame takes them; none where the page will not be shown anyway. */
export async function readVisibleTo(): Promise<{ visibleTo?: string[] }> {
  try {
    return { visibleTo: listNames(await readSharing()) };
  } catch (error) {
    if (error instanceof TRPCError && ["UNAUTHORIZED", "FORBIDDEN"].includes(error.code)) return {};
    throw error;
  }
}

/** Everybody who sees a record, each once. */
export function listNames({ mentors, coordinators }: Sharing): string[] {
  return [...new Set([...mentors, ...coordinators].map(({ name }) => name))];
}

/** The kept answers, and the place under which this browser knows them. */
export async function readRecord(path: string) {
  const [me, profile] = await Promise.all([readMe(path), api.profiles.mine()]);
  return {
    place: `${me.current.organizationId}.${me.id}`,
    kept: { stored: toStoredOf(profile.kept), version: profile.version },
    updatedAt: profile.updatedAt,
  };
}
