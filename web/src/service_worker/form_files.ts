/** The files of a form (RFC 7578) while its body comes in. The parser is multipasta; here it is given what it can take. */
import { make } from 'multipasta';

export interface FormFile {
  /** As sent: not to be trusted. */
  readonly name: string;
  readonly type: string;
}

export type FormEvent =
  | { readonly what: 'file'; readonly file: FormFile }
  | { readonly what: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly what: 'end' };

const MINUS = 0x2d;

/**
 * Reads no more of `body` than was asked for, and keeps no more than a piece of it. What is not a file is left out.
 * Throws where the body is no form, or ends before the form does.
 */
export async function* formFiles(body: ReadableStream<Uint8Array<ArrayBuffer>>, contentType: string): AsyncGenerator<FormEvent> {
  let events: FormEvent[] = [];
  let isWhole = false;
  const parser = make({
    headers: { 'content-type': contentType },
    // Texts come in pieces too, and are dropped: none is collected.
    isFile: () => true,
    onField: () => undefined,
    onFile({ filename, contentType: type }) {
      if (filename === undefined) return () => undefined;
      events.push({ what: 'file', file: { name: filename, type } });
      return (bytes) => events.push(bytes ? { what: 'bytes', bytes: bytes as Uint8Array<ArrayBuffer> } : { what: 'end' });
    },
    onError(error) {
      throw new Error(`not a form: ${error._tag}`);
    },
    onDone: () => (isWhole = true),
  });

  let held = new Uint8Array(0);
  const reader = body.getReader();
  try {
    while (!isWhole) {
      const { done, value } = await reader.read();
      if (done) break;
      const bytes = joined(held, value);
      // The parser takes the `--` at the form's end for a header if it sees only one of them.
      const cut = bytes.at(-1) === MINUS && bytes.at(-2) !== MINUS ? bytes.length - 1 : bytes.length;
      held = bytes.slice(cut);
      if (cut > 0) parser.write(bytes.subarray(0, cut));
      yield* events;
      events = [];
    }
    if (!isWhole) parser.end();
    yield* events;
    if (!isWhole) throw new Error('the form ends early');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function joined(first: Uint8Array<ArrayBuffer>, second: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
