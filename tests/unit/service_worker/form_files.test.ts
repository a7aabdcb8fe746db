import { describe, expect, test } from 'vitest';
import { formFiles } from '../../../web/src/service_worker/form_files';

const TYPE = 'multipart/form-data; boundary=----B';
const FORM = [
  '------B\r\nContent-Disposition: form-data; name="title"\r\n\r\na text\r\n',
  '------B\r\nContent-Disposition: form-data; name="files"; filename="á.mp4"\r\nContent-Type: video/mp4\r\n\r\none\r\n------\r\n\r\n-\r\n',
  '------B\r\nContent-Disposition: form-data; name="files"; filename="empty"\r\nContent-Type: audio/x-y\r\n\r\n\r\n',
  '------B--\r\n',
].join('');
const FILES = [
  { name: 'á.mp4', type: 'video/mp4', text: 'one\r\n------\r\n\r\n-' },
  { name: 'empty', type: 'audio/x-y', text: '' },
];

function streamOf(pieces: readonly Uint8Array<ArrayBuffer>[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

async function read(pieces: readonly Uint8Array<ArrayBuffer>[], type = TYPE): Promise<unknown[]> {
  const files: { name: string; type: string; text: string }[] = [];
  for await (const event of formFiles(streamOf(pieces), type)) {
    const last = files.at(-1);
    if (event.what === 'file') files.push({ name: event.file.name, type: event.file.type.trim(), text: '' });
    else if (event.what === 'bytes' && last) last.text += new TextDecoder().decode(event.bytes);
  }
  return files;
}

describe('the files of a form', () => {
  const bytes = new TextEncoder().encode(FORM);

  test('are the same wherever the body is split', async () => {
    for (let at = 0; at <= bytes.length; at += 1) {
      expect(await read([bytes.slice(0, at), bytes.slice(at)]), `at ${at}`).toEqual(FILES);
    }
  });

  test('are the same byte by byte', async () => {
    expect(await read(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(FILES);
  });

  test('are not whole wherever the body ends early', async () => {
    for (let end = 0; end < bytes.length - 2; end += 1) {
      await expect(read([bytes.slice(0, end)]), `at ${end}`).rejects.toThrow();
    }
  });

  test('are none where the body is no form', async () => {
    await expect(read([bytes], 'text/plain')).rejects.toThrow();
    await expect(read([bytes], 'multipart/form-data; boundary=other')).rejects.toThrow();
  });
});
