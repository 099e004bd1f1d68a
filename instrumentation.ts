/** Called by Next once per process, before the first request: starts the jobs where there is a database. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const databaseUrl = process.env.DATABASE_URL;
  if (databaseUrl === undefined || databaseUrl === "") return;
  const { startJobs } = await import("./server/jobs/runner");
  startJobs(databaseUrl);
}
