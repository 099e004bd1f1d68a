/** Alive, said without the database: a restart will not help when this answers and readiness does not. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
