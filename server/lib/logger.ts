import pino from "pino";

const MAX_CAUSES = 4;
const FRAME = /^ {4}at [^\n]+:\d+:\d+\)?$/;
const NAME = /^[\w$.]{1,60}$/;

/** Members that may hold what a person entered or a secret, wherever they stand in a line. */
const PRIVATE = ["facts", "input", "body", "headers", "cookie", "authorization", "password", "token"];

interface DescribedError {
  readonly name: string;
  readonly frames: readonly string[];
  readonly cause?: DescribedError;
}

/** Where the code stood, relative to the project; without the message, which stands before the frames. */
function listFrames(error: Error): string[] {
  const stack = error.stack ?? "";
  const start = error.message === "" ? 0 : stack.indexOf(error.message) + error.message.length;
  return stack
    .slice(start)
    .split("\n")
    .filter((line) => FRAME.test(line))
    .map((line) => line.trim().replaceAll("file://", "").replaceAll(`${process.cwd()}/`, ""));
}

/** An error without its message: messages quote what a person entered, and those of a database carry SQL. */
function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const described = { name: NAME.test(error.name) ? error.name : "Error", frames: listFrames(error) };
  const hasCause = error.cause !== undefined && depth < MAX_CAUSES;
  return hasCause ? { ...described, cause: describeError(error.cause, depth + 1) } : described;
}

function readLevel(): pino.LevelWithSilent {
  const wanted = process.env.LOG_LEVEL;
  return wanted === "silent" || (wanted !== undefined && Object.hasOwn(pino.levels.values, wanted))
    ? (wanted as pino.LevelWithSilent)
    : "info";
}

export type Logger = pino.Logger;

/**
 * A logger of JSON lines that keeps errors without their messages and blanks what may be private. `LOG_LEVEL` sets how much it says.
 * @param destination where lines go; standard output unless told
 */
export function createLogger(destination?: pino.DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level: readLevel(),
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: PRIVATE.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
    serializers: { err: (error: unknown) => describeError(error) },
    hooks: {
      // Without a text of its own pino takes the error's message for one.
      logMethod([first, ...rest], method) {
        const line: unknown = first instanceof Error ? { err: first } : first;
        const isBare = typeof line === "object" && rest.length === 0;
        Reflect.apply(method, this, isBare ? [line, "no text"] : [line, ...rest]);
      },
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
