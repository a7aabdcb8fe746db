import type { LoudnessBlocks, LoudnessFacts } from '../shared/analysis';
import type { PlanWish } from '../shared/converter';
import type { ErrorReport } from '../shared/errors';
import type { MarkedSound, MarksReading, WrittenMarkFormat } from '../shared/file_sound';
import type { Lyrics, LyricsReading } from '../shared/lyrics';
import type { Mark, Plan, TimeRange } from '../shared/programme';
import type { ConversionRequest } from '../shared/protocol';
import type { Recipe } from '../shared/recipe';
import type { JobReply, Lane } from './engine_workers';

/** They take milliseconds: what takes longer is still loading, or was lost with a worker that was replaced. */
const LONGEST_ANSWER_MS = 10_000;

/** What can be asked even while something is converted, and what the answer is called. */
interface Answers {
  readonly check_recipe: 'recipe_checked';
  readonly read_marks: 'marks_read';
  readonly write_marks: 'marks_written';
  readonly read_lyrics: 'lyrics_read';
  readonly write_lrc: 'lrc_written';
  readonly plan: 'planned';
  readonly album_loudness: 'album_measured';
}

type QuestionType = keyof Answers;
/** Without its number. */
type Question<Type extends QuestionType> = Omit<Extract<ConversionRequest, { type: Type }>, 'id'>;
type Answer<Type extends QuestionType> = Extract<JobReply, { type: Answers[Type] }> | { readonly type: 'refused'; readonly error: ErrorReport };

export interface QuestionParts {
  readonly lane: Lane;
  nextId(): number;
  /** Why nobody can be asked any more, if so. */
  problem(): ErrorReport | null;
}

/** Asks the core what needs no file. */
export class Questions {
  readonly #parts: QuestionParts;
  readonly #asked = new Map<number, (answer: Answer<QuestionType>) => void>();

  constructor(parts: QuestionParts) {
    this.#parts = parts;
  }

  ask<Type extends QuestionType>(question: { readonly type: Type } & Question<Type>): Promise<Answer<Type>> {
    const problem = this.#parts.problem();
    if (problem) return Promise.resolve({ type: 'refused', error: problem });
    const id = this.#parts.nextId();
    return new Promise((resolve) => {
      const patience = setTimeout(() => this.#settle(id, NO_ANSWER), LONGEST_ANSWER_MS);
      this.#asked.set(id, (answer) => {
        clearTimeout(patience);
        // An answer is of the kind of its question.
        resolve(answer as Answer<Type>);
      });
      this.#parts.lane.send({ ...question, id } as unknown as ConversionRequest);
    });
  }

  async checkRecipe(recipe: Recipe): Promise<ErrorReport | null> {
    const answer = await this.ask({ type: 'check_recipe', recipe });
    // Where no answer comes, nothing is wrong as far as anybody knows.
    return answer.type === 'refused' ? null : answer.error;
  }

  async planOf({ files, options }: PlanWish): Promise<Plan | null> {
    const answer = await this.ask({ type: 'plan', files, options });
    return answer.type === 'refused' ? null : answer.plan;
  }

  async albumLoudness(sounds: readonly LoudnessBlocks[]): Promise<LoudnessFacts | null> {
    const answer = await this.ask({ type: 'album_loudness', sounds });
    return answer.type === 'refused' ? null : answer.loudness;
  }

  async readMarks(bytes: Uint8Array<ArrayBuffer>, mediaName: string): Promise<MarksReading> {
    const answer = await this.ask({ type: 'read_marks', bytes, mediaName });
    return answer.type === 'refused' ? { ok: false, error: answer.error } : { ok: true, ...answer.list };
  }

  async writeMarks(marks: readonly Mark[], format: WrittenMarkFormat, sound: MarkedSound): Promise<string | null> {
    const answer = await this.ask({ type: 'write_marks', marks, format, sound });
    return answer.type === 'refused' ? null : answer.text;
  }

  async readLyrics(bytes: Uint8Array<ArrayBuffer>): Promise<LyricsReading> {
    const answer = await this.ask({ type: 'read_lyrics', bytes });
    return answer.type === 'refused' ? { ok: false, error: answer.error } : { ok: true, lyrics: answer.lyrics };
  }

  async writeLrc(lyrics: Lyrics, keep: readonly TimeRange[], title: string): Promise<string | null> {
    const answer = await this.ask({ type: 'write_lrc', lyrics, keep, title });
    return answer.type === 'refused' ? null : answer.text;
  }

  reply(reply: JobReply): void {
    switch (reply.type) {
      case 'recipe_checked':
      case 'marks_read':
      case 'marks_written':
      case 'lyrics_read':
      case 'lrc_written':
      case 'planned':
      case 'album_measured':
      case 'refused':
        this.#settle(reply.id, reply);
    }
  }

  #settle(id: number, answer: Answer<QuestionType>): void {
    this.#asked.get(id)?.(answer);
    this.#asked.delete(id);
  }
}

const NO_ANSWER = { type: 'refused', error: { code: 'engine_crashed', detail: `no answer within ${LONGEST_ANSWER_MS / 1000} s` } } as const;
