import { createExportHandler } from "@/server/api/export";

/** Everything that is kept of whoever asks, as a file. */
export const GET = createExportHandler();
