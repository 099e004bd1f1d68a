import "server-only";
import { cache } from "react";
import { api } from "@/app/_trpc/server";

/** The plan as it stands, with what is stored and said of it; asked once per page. */
export const readCurrent = cache(() => api.plans.current());
