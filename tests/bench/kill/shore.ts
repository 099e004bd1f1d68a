import { setTimeout as pause } from "node:timers/promises";
import { HOST } from "../http/programs";

const PATIENCE_MS = 15_000;
const RETRY_MS = 40;
const PROBE_MS = 150;
/** Where requests go, and what they found: shared by all writers of a run. */
export interface Shore {
  readonly port: number;
  isOver: boolean;
  /** Writes whose answer said that they are kept. */
  acknowledged: number;
  /** Answers that nobody should get, in words. */
  readonly wrong: string[];
  /** How long the longest answer took, in milliseconds. */
  slowestMs: number;
  /** When PostgreSQL was killed last. */
  killedAt: number;
  /** Pages answered 500 because PostgreSQL was killed while they were made: too late to answer otherwise. */
  cutPages: number;
  /** Answers 503 that said when to try again. */
  refused: number;
}

export type Answer = { readonly status: number; readonly body: unknown };

/** Sends a request; null when no answer came. Anything but an answer, or a 503 with Retry-After, is noted as wrong. */
export async function send(
  shore: Shore,
  path: string,
  cookie: string,
  input?: unknown,
): Promise<Answer | null> {
  const start = performance.now();
  try {
    const response = await fetch(`http://${HOST}:${shore.port}/api/trpc/${path}`, {
      method: input === undefined ? "GET" : "POST",
      headers: { cookie, "content-type": "application/json" },
      body: input === undefined ? null : JSON.stringify(input),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body: unknown = await response.json();
    shore.slowestMs = Math.max(shore.slowestMs, performance.now() - start);
    const { status } = response;
    if (status === 503 && response.headers.has("retry-after")) shore.refused += 1;
    else if (status !== 200)
      shore.wrong.push(`${path} answered ${status}: ${JSON.stringify(body).slice(0, 300)}`);
    return { status, body };
  } catch (error) {
    const took = performance.now() - start;
    if (took > PATIENCE_MS - 100) shore.wrong.push(`${path} did not answer within ${PATIENCE_MS} ms.`);
    if (!(error instanceof Error)) throw error;
    return null;
  }
}

export function dataOf(body: unknown): unknown {
  return (body as { readonly result?: { readonly data?: unknown } }).result?.data;
}

/** Asks until there is an answer 200, or the run is over. */
export async function insist(shore: Shore, ask: () => Promise<Answer | null>): Promise<unknown> {
  while (!shore.isOver) {
    const answer = await ask();
    if (answer?.status === 200) return dataOf(answer.body);
    await pause(RETRY_MS);
  }
  return null;
}

/** Asks for a path again and again, until the run is over: 200, or 503 with Retry-After, unless a page was cut off. */
export async function startProbe(shore: Shore, path: string, cookie: string): Promise<void> {
  while (!shore.isOver) {
    const start = performance.now();
    const response = await fetch(`http://${HOST}:${shore.port}${path}`, {
      headers: { cookie },
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => null);
    // Without an answer the app is away; a writer says so when that lasts.
    const text = await response?.text().catch(() => null);
    if (response !== null && typeof text === "string") {
      shore.slowestMs = Math.max(shore.slowestMs, performance.now() - start);
      const isRefused = response.status === 503 && response.headers.has("retry-after");
      const isCut = response.status === 500 && !path.startsWith("/api/") && start <= shore.killedAt;
      if (isRefused) shore.refused += 1;
      else if (isCut) shore.cutPages += 1;
      else if (response.status !== 200) shore.wrong.push(`${path} answered ${response.status}`);
    }
    await pause(PROBE_MS);
  }
}
