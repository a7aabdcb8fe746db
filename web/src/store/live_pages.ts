/** Which pages are alive, where the browser has no locks: each answers for its session. One that is frozen does not, and counts as gone. */
const CHANNEL = 'unreel-pages';
const PATIENCE_MS = 500;

interface Message {
  readonly type: 'ask' | 'here';
  readonly session: string;
}

export class LivePages {
  readonly #channel = new BroadcastChannel(CHANNEL);

  constructor(own: string) {
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.type === 'ask' && data.session === own) this.#say({ type: 'here', session: own });
    });
  }

  has(session: string): Promise<boolean> {
    return new Promise((resolve) => {
      const answers = new AbortController();
      const end = (isAlive: boolean): void => {
        answers.abort();
        resolve(isAlive);
      };
      const answered = ({ data }: MessageEvent<Message>): void => {
        if (data.type === 'here' && data.session === session) end(true);
      };
      this.#channel.addEventListener('message', answered, { signal: answers.signal });
      setTimeout(() => end(false), PATIENCE_MS);
      this.#say({ type: 'ask', session });
    });
  }

  #say(message: Message): void {
    this.#channel.postMessage(message);
  }
}
