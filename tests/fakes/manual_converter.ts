/** A converter that does nothing by itself: the test says what happens. */
import type { ConversionListener, Converter, EngineState, ProbeOutcome } from '../../web/src/shared/converter';
import type { ConversionOptions } from '../../web/src/shared/options';

export interface ManualConversion {
  readonly id: string;
  readonly fileName: string;
  readonly options: ConversionOptions;
  readonly listener: ConversionListener;
  readonly requests: ('pause' | 'resume' | 'cancel')[];
}

export class ManualConverter implements Converter {
  state: EngineState = { state: 'ready', versions: { ffmpeg: '7.1.5' }, encoders: 2 };
  readonly conversions: ManualConversion[] = [];
  /** The ids of what was planned, without repetitions. */
  readonly plans: (string | null)[] = [];
  probeOutcome: ProbeOutcome = { ok: false, error: { code: 'not_media', detail: '' } };
  readonly #watchers = new Set<(state: EngineState) => void>();

  watch(listener: (state: EngineState) => void): () => void {
    this.#watchers.add(listener);
    listener(this.state);
    return () => this.#watchers.delete(listener);
  }

  become(state: EngineState): void {
    this.state = state;
    for (const watcher of this.#watchers) watcher(state);
  }

  probe(): Promise<ProbeOutcome> {
    return Promise.resolve(this.probeOutcome);
  }

  checkRecipe(): Promise<null> {
    return Promise.resolve(null);
  }

  coverOf(): Promise<null> {
    return Promise.resolve(null);
  }

  plan(next: { readonly id: string } | null): void {
    const id = next?.id ?? null;
    if (this.plans.at(-1) !== id) this.plans.push(id);
  }

  convert(id: string, file: File, options: ConversionOptions, listener: ConversionListener) {
    const requests: ManualConversion['requests'] = [];
    this.conversions.push({ id, fileName: file.name, options, listener, requests });
    return {
      pause: () => void requests.push('pause'),
      resume: () => void requests.push('resume'),
      cancel: () => void requests.push('cancel'),
    };
  }

  get last(): ManualConversion {
    const last = this.conversions.at(-1);
    if (!last) throw new Error('nothing was converted');
    return last;
  }
}
