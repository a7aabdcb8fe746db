/** Another host, which should never hear of the page. */
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface Elsewhere {
  /** Ends in a slash. Another port is another origin. */
  readonly address: string;
  /**
   * The first line of what each connection brought. One that brings nothing is not counted: Chromium opens some for frames and forms
   * before it asks the policy, and closes them again.
   */
  readonly heard: readonly string[];
  close(): Promise<void>;
}

const ANSWER = [
  'HTTP/1.1 200 OK',
  'Content-Type: text/javascript',
  'Access-Control-Allow-Origin: *',
  'Access-Control-Allow-Headers: *',
  'Content-Length: 0',
  'Connection: close',
  '',
  '',
].join('\r\n');

/** Hears whatever protocol is spoken, and answers as a server that allows everything. */
export async function listenElsewhere(): Promise<Elsewhere> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.once('data', (bytes) => {
      heard.push(bytes.toString('latin1').split('\r\n', 1)[0] ?? '');
      socket.end(ANSWER);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    heard,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
