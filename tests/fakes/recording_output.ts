import type { Output } from '../../web/src/engine/output';
import type { ErrorReport } from '../../web/src/shared/errors';

/** Remembers what was written; `room` says how many bytes fit. */
export class RecordingOutput implements Output {
  /** Of its file; `null` in memory. */
  readonly name: string | null;
  room = Infinity;
  failure: ErrorReport | null = null;
  state: 'open' | 'finished' | 'discarded' | 'left' = 'open';
  text = '';

  constructor(name: string | null = null) {
    this.name = name;
  }

  write(offset: number, bytes: Uint8Array): number {
    if (offset + bytes.length > this.room) {
      this.failure = { code: 'disk_full', detail: 'QuotaExceededError' };
      return 0;
    }
    this.text = this.text.slice(0, offset) + new TextDecoder().decode(bytes) + this.text.slice(offset + bytes.length);
    return bytes.length;
  }

  read(offset: number, length: number): Uint8Array<ArrayBuffer> | null {
    const bytes = new TextEncoder().encode(this.text).slice(offset, offset + length);
    return bytes.length === length ? bytes : null;
  }

  clear(): boolean {
    this.text = '';
    return true;
  }

  finish(): Promise<{ blob: Blob | null }> {
    this.state = 'finished';
    return Promise.resolve({ blob: this.name === null ? new Blob([this.text]) : null });
  }

  leave(): Promise<void> {
    this.state = 'left';
    return Promise.resolve();
  }

  discard(): Promise<void> {
    this.state = 'discarded';
    return Promise.resolve();
  }
}
