import { AWAY_HEADERS, checkDatabase } from "@/server/api/ready";

/** Ready to serve people with accounts: the database answers. */
export async function GET(): Promise<Response> {
  const status = await checkDatabase();
  if (status === "ready") return Response.json({ status }, { headers: { "cache-control": "no-store" } });
  return Response.json({ status }, { status: 503, headers: AWAY_HEADERS });
}
