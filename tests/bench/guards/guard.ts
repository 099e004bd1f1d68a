/** One line of defence: the text that is it, what stands there without it, and the test that must then turn red. */
export interface Guard {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly without: string;
  readonly test: string;
  /** Part of the titles of the tests to run, as a regular expression. */
  readonly title: string;
}
