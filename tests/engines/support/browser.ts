/** What the stories take of a browser, whichever engine it has. It has one page. */
export interface Browser {
  /** What the console said: errors, warnings, violations of the page's policy. */
  readonly complaints: readonly string[];
  /** Where downloads are saved. */
  readonly downloads: string;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  click(css: string): Promise<void>;
  /** Types into an empty field. */
  type(css: string, text: string): Promise<void>;
  /** Chooses files in a file input. */
  choose(css: string, paths: readonly string[]): Promise<void>;
  /** Runs a function in the page, which may use nothing from outside of itself. Its arguments and its result are plain data. */
  evaluate<Arguments extends readonly unknown[], Result>(
    work: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Result>;
  close(): Promise<void>;
  /** As a crash or a power cut would: none of its processes can do anything any more. What it kept is in its folder. */
  kill(): Promise<void>;
}

export interface BrowserOptions {
  /** A folder for this browser alone, or for those that come after it was killed; deleted by who made it. */
  readonly folder: string;
  /** A private window. */
  readonly isPrivate: boolean;
}

/** A program that is missing is a failure that says how to get it, never a test that is skipped. */
export class MissingProgram extends Error {
  constructor(program: string) {
    super(`${program} is not installed: run scripts/setup test, which installs it or says what an administrator must install`);
  }
}
