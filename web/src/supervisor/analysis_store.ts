import type { Analysis } from '../shared/analysis';
import type { SoundWish } from '../shared/file_sound';

/** An envelope takes up to 6 MB, and hundreds of files may be looked at: of the others it is measured anew. */
const MOST_KEPT = 32;

interface Kept {
  readonly file: WeakRef<File>;
  readonly sound: string;
}

/** What was measured, as long as somebody has the file. */
export class AnalysisStore {
  /** Hears of each. */
  watch: (file: File, analysis: Analysis) => void = () => undefined;
  readonly #byFile = new WeakMap<File, Map<string, Analysis>>();
  /** The last ones that were measured or asked for, the oldest first. */
  #recent: Kept[] = [];

  get(file: File, wish: SoundWish): Analysis | null {
    const sound = soundOf(wish);
    const found = this.#byFile.get(file)?.get(sound) ?? null;
    if (found) this.#touch(file, sound);
    return found;
  }

  put(file: File, wish: SoundWish, analysis: Analysis): void {
    const sounds = this.#byFile.get(file) ?? new Map<string, Analysis>();
    this.#byFile.set(file, sounds.set(soundOf(wish), analysis));
    this.#touch(file, soundOf(wish));
    this.watch(file, analysis);
  }

  #touch(file: File, sound: string): void {
    const others = this.#recent.filter((kept) => kept.sound !== sound || kept.file.deref() !== file);
    this.#recent = [...others, { file: new WeakRef(file), sound }];
    while (this.#recent.length > MOST_KEPT) {
      const oldest = this.#recent.shift();
      const forgotten = oldest?.file.deref();
      if (oldest && forgotten) this.#byFile.get(forgotten)?.delete(oldest.sound);
    }
  }
}

/** All of a recipe that changes what is measured. */
function soundOf({ recipe, track }: SoundWish): string {
  return JSON.stringify([track ?? recipe.track, recipe.sound.channels]);
}
