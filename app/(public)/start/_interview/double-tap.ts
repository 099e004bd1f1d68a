type Tap = { readonly timeStamp: number; readonly clientX: number; readonly clientY: number };

const SOON_MS = 400;
const NEAR_PX = 12;
const memory: { last: Tap | null } = { last: null };

/**
 * Whether a tap is the second half of a double tap: the first has brought the next question by then, and must not answer
 * that one too. Remembers each tap it is asked about.
 */
export function isEcho({ timeStamp, clientX, clientY }: Tap): boolean {
  const { last } = memory;
  memory.last = { timeStamp, clientX, clientY };
  return (
    last !== null &&
    timeStamp - last.timeStamp < SOON_MS &&
    Math.hypot(clientX - last.clientX, clientY - last.clientY) < NEAR_PX
  );
}
