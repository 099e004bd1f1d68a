/**
 * @typedef {object} Step
 * @property {string} title
 * @property {() => Promise<{ ok: boolean, output: string }>} check output is shown when it fails
 */

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

/**
 * Runs one step: its title and time are shown, and its output when it failed.
 * @param {Step} step
 * @returns {Promise<boolean>} whether it passed
 */
async function runStep({ title, check }) {
  const start = performance.now();
  const { ok, output } = await check();
  console.log(`${ok ? "✓" : "✗"} ${title} (${seconds(performance.now() - start)})`);
  if (!ok && output.trim() !== "") console.log(`${output.trimEnd()}\n`);
  return ok;
}

/**
 * Runs steps, some at the same time, and goes on after a failure so that one run tells everything.
 * @param {Step[]} steps
 * @param {number} atOnce
 * @returns {Promise<string[]>} the titles of those that failed
 */
export async function runSteps(steps, atOnce) {
  const waiting = [...steps];
  /** @type {string[]} */
  const failed = [];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (!(await runStep(step))) failed.push(step.title);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failed;
}
