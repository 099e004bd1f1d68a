import "server-only";
import { createContext } from "@/server/api/context";
import { createCaller } from "@/server/api/root";

/** The procedures for server components, called in the same process. */
export const api = createCaller(() => createContext());
