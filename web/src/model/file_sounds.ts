/** The sound of each waiting file, as its editor asks for it. */
import type { WaitingJob } from '../queue/job';
import type { Analysis, EnvelopePiece } from '../shared/analysis';
import type { Converter } from '../shared/converter';
import type { FileSound, SoundListener, SoundWish } from '../shared/file_sound';
import type { Recipe } from '../shared/recipe';
import { joinedSound } from './joined_sound';

export type SoundEngine = Pick<Converter, 'analyse' | 'knownAnalysis' | 'samples'>;

/** One for each thing that is heard, and for each way to hear it. */
const sounds = new WeakMap<object, Map<string, FileSound>>();

/** The same object as long as the same is heard of the file. `recipe`: the job's own. */
export function soundOf(engine: SoundEngine, { source }: WaitingJob, recipe: Recipe): FileSound {
  const { file, joined, draft } = source;
  const wish = { recipe, track: draft.track };
  const ofFile = (one: File, wished: SoundWish): FileSound => kept(one, wished, () => fileSound(engine, one, wished));
  if (joined.length === 0) return ofFile(file, wish);
  return kept(joined, wish, () =>
    joinedSound(
      joined.map((part, index) => ({
        // The track is one of the first file's.
        sound: ofFile(part.source.file, index === 0 ? wish : { recipe, track: null }),
        seconds: part.source.info?.durationSeconds ?? null,
      })),
    ),
  );
}

function kept(heard: object, { recipe, track }: SoundWish, make: () => FileSound): FileSound {
  const known = sounds.get(heard) ?? new Map<string, FileSound>();
  sounds.set(heard, known);
  const key = [track, recipe.track, recipe.sound.channels].join();
  const sound = known.get(key) ?? make();
  known.set(key, sound);
  return sound;
}

function fileSound(engine: SoundEngine, file: File, wish: SoundWish): FileSound {
  return {
    watch(listener) {
      const known = engine.knownAnalysis(file, wish);
      if (known) {
        finish(listener, known);
        return () => undefined;
      }
      const giveUp = new AbortController();
      let heard: EnvelopePiece | null = null;
      const hear = (piece: EnvelopePiece): void => {
        if (giveUp.signal.aborted) return;
        heard = piece;
        listener.piece(piece);
      };
      void engine.analyse(file, wish, hear, giveUp.signal).then((outcome) => {
        if (giveUp.signal.aborted) return;
        if (!outcome.ok) listener.failed(outcome.error);
        else if (isLast(heard, outcome.analysis)) listener.done(outcome.analysis.seconds);
        else finish(listener, outcome.analysis);
      });
      return () => giveUp.abort();
    },
    async samples(startSeconds, seconds, giveUp) {
      const outcome = await engine.samples(file, wish, startSeconds, seconds, giveUp);
      if (!outcome.ok) throw new Error(outcome.error.detail);
      return outcome.excerpt;
    },
  };
}

/** Whether the pass has told all of it: what was known already comes without a pass. */
function isLast(heard: EnvelopePiece | null, { envelope }: Analysis): boolean {
  if (heard?.samplesPerBucket !== envelope.samplesPerBucket) return false;
  return heard.firstBucket * 3 + heard.buckets.length === envelope.buckets.length;
}

/** With all of it at once. */
function finish(listener: SoundListener, analysis: Analysis): void {
  listener.piece(wholePiece(analysis));
  listener.done(analysis.seconds);
}

function wholePiece({ envelope: { sampleRate, samplesPerBucket, buckets } }: Analysis): EnvelopePiece {
  return { sampleRate, samplesPerBucket, firstBucket: 0, buckets, fraction: 1 };
}
