import "server-only";
import { headers } from "next/headers";
import { hasSessionCookie } from "@/server/auth/cookie";
import { findMe } from "./read-me";

/**
 * How far somebody who opens a page for visitors has come already. While the database is away everybody counts as a
 * visitor: the page itself needs none.
 */
export async function findWay(): Promise<"visitor" | "code" | "signed-in"> {
  if (!hasSessionCookie((await headers()).get("cookie"))) return "visitor";
  try {
    const me = await findMe();
    if (me === null) return "visitor";
    return me.mustFirst === "enter-code" ? "code" : "signed-in";
  } catch {
    return "visitor";
  }
}
