import "server-only";
import { cache } from "react";
import { api } from "@/app/_trpc/server";

/** The program with its cohorts and staff, read once for a page. */
export const readOverview = cache(() => api.organizations.overview());
