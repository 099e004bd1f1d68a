import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { createContext } from "@/server/api/context";
import { createCaller } from "@/server/api/root";

/** One context per page, so that its session is read once. */
const contextOfPage = cache(async () => createContext({ headers: await headers() }));

/** The procedures for server components, called in the same process with the cookies of the page's request. */
export const api = createCaller(contextOfPage);
