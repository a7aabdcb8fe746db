import { createServer, type AddressInfo } from 'node:net';

export interface Elsewhere {
  /** Ends in a slash. Another port is another origin. */
  readonly address: string;
  /** The first line of what each connection brought. */
  readonly heard: readonly string[];
  close(): void;
}

/** Another site, which allows everything and should never hear of the page. */
export async function listenElsewhere(): Promise<Elsewhere> {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (bytes) => {
      heard.push(bytes.toString('latin1').split('\r\n', 1)[0] ?? '');
      socket.end('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: text/plain\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, heard, close: () => void server.close() };
}
