/** Entry of a worker that reads files piece by piece, and says their CRC-32. */
import type { ChecksumReply, ChecksumRequest } from '../shared/protocol';
import { crc32 } from '../zip/crc32';

declare const self: DedicatedWorkerGlobalScope;

const PIECE_BYTES = 4 << 20;

async function checksumOf(content: Blob): Promise<number> {
  let sum = 0;
  for (let at = 0; at < content.size; at += PIECE_BYTES) {
    sum = crc32(new Uint8Array(await content.slice(at, at + PIECE_BYTES).arrayBuffer()), sum);
  }
  return sum;
}

self.onmessage = ({ data: { id, content } }: MessageEvent<ChecksumRequest>) => {
  void checksumOf(content)
    .then(
      (sum): ChecksumReply => ({ id, crc32: sum }),
      // It cannot be read: its storage was cleared.
      (): ChecksumReply => ({ id, crc32: null }),
    )
    .then((reply) => self.postMessage(reply));
};
