import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { findProgram } from './programs';

export interface Display {
  /** For `$DISPLAY`. */
  readonly name: string;
  close(): void;
}

/** A screen that nobody sees, for a browser that has no mode without one. */
export async function openDisplay(): Promise<Display> {
  // It chooses a number that is free, and writes it to the descriptor when it can be used.
  const server = spawn(findProgram('Xvfb'), ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    (server.stdio[3] as Readable).once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { name: `:${number}`, close: () => void server.kill() };
}
