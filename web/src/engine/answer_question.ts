import type { ConversionReply, ConversionRequest } from '../shared/protocol';
import { planOf } from './programmes';
import type { ConversionModule } from './wasm_modules';

/** What reads nothing of any file, and is answered at once, even in the middle of a conversion. */
export type Question = Extract<ConversionRequest, { type: 'read_marks' | 'write_marks' | 'read_lyrics' | 'write_lrc' | 'plan' | 'album_loudness' }>;

export function answerQuestion(module: ConversionModule, question: Question): ConversionReply {
  const { id } = question;
  switch (question.type) {
    case 'read_marks': {
      const list = module.readMarks(question.bytes, question.mediaName);
      return 'error' in list ? { type: 'refused', id, error: list.error } : { type: 'marks_read', id, list };
    }
    case 'write_marks':
      return { type: 'marks_written', id, text: module.writeMarks(question.marks, question.format, question.sound) };
    case 'read_lyrics': {
      const read = module.readLyrics(question.bytes);
      return 'error' in read ? { type: 'refused', id, error: read.error } : { type: 'lyrics_read', id, lyrics: read.lyrics };
    }
    case 'write_lrc':
      return { type: 'lrc_written', id, text: module.writeLrc(question.lyrics, question.keep, question.title) };
    case 'plan': {
      const plan = planOf(module, question.files, question.options);
      return 'error' in plan ? { type: 'refused', id, error: plan.error } : { type: 'planned', id, plan };
    }
    case 'album_loudness': {
      const loudness = module.albumLoudness(question.sounds);
      return 'error' in loudness ? { type: 'refused', id, error: loudness.error } : { type: 'album_measured', id, loudness };
    }
  }
}
