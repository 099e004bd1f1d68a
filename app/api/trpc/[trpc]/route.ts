import { createHandler } from "@/server/api/handler";
import { appRouter } from "@/server/api/root";

const handle = createHandler(appRouter);

// All methods, so that the same code refuses those that are not answered.
export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
