/** W3C WebDriver (https://www.w3.org/TR/webdriver2/): the few commands that the stories take. */

/** How WebDriver names a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Of a script: as long as a conversion may take on a busy machine. */
const SCRIPT_TIMEOUT_MS = 120_000;

/** Every 50 ms, for ten seconds. */
const TRIES = 200;
const INTERVAL_MS = 50;

export class WebDriverSession {
  readonly #address: string;

  private constructor(address: string) {
    this.#address = address;
  }

  /** Begins a session once the driver at `address` answers. `browserOptions` is what the driver takes to start its browser. */
  static async begin(address: string, browserOptions: Record<string, unknown>): Promise<WebDriverSession> {
    await untilItAnswers(address);
    const alwaysMatch = { ...browserOptions, timeouts: { script: SCRIPT_TIMEOUT_MS }, unhandledPromptBehavior: 'accept' };
    const { sessionId } = (await call(address, 'POST', '/session', { capabilities: { alwaysMatch } })) as { sessionId: string };
    return new WebDriverSession(`${address}/session/${sessionId}`);
  }

  async goto(url: string): Promise<void> {
    await call(this.#address, 'POST', '/url', { url });
  }

  async reload(): Promise<void> {
    await call(this.#address, 'POST', '/refresh', {});
  }

  /** Once it can be clicked: WebDriver does not wait until an element is drawn where it stays. */
  async click(css: string): Promise<void> {
    for (let left = TRIES; ; left -= 1) {
      try {
        await call(this.#address, 'POST', `/element/${await this.#find(css)}/click`, {});
        return;
      } catch (error) {
        if (left === 0 || !/element not interactable|stale element reference|element click intercepted/.test(String(error))) throw error;
        await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
      }
    }
  }

  /** Of a file input: chooses the files whose paths are the lines. */
  async type(css: string, text: string): Promise<void> {
    await call(this.#address, 'POST', `/element/${await this.#find(css)}/value`, { text });
  }

  /** The body of a function whose last argument is to be called with the result. */
  execute(script: string, args: readonly unknown[]): Promise<unknown> {
    return call(this.#address, 'POST', '/execute/async', { script, args });
  }

  async end(): Promise<void> {
    await call(this.#address, 'DELETE', '').catch(() => undefined);
  }

  async #find(css: string): Promise<string> {
    const found = (await call(this.#address, 'POST', '/element', { using: 'css selector', value: css })) as Record<string, string>;
    return found[ELEMENT] ?? '';
  }
}

async function call(address: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(address + path, body === undefined ? { method } : { method, body: JSON.stringify(body) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (value?.error !== undefined) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
  return value;
}

async function untilItAnswers(address: string): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    const isThere = await fetch(`${address}/status`).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
  }
  throw new Error('the driver does not answer');
}
