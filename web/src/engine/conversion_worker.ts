/** Entry of the conversion worker: reads and decodes files, has them encoded, writes the MP3. */
import createConversionModule from '#wasm/conversion.mjs';
import { createAwakeClock } from '../shared/awake_clock';
import type { ConversionReply, ConversionRequest } from '../shared/protocol';
import { ConversionService } from './conversion_service';
import { drawPicture } from './draw_picture';
import { takeNetworkAway } from './no_network';
import { openJournal } from './journal/open_journal';
import { openOutput } from './open_output';
import { HEAD_BYTES, ReadAhead } from './read_ahead';
import { LOCK_PATIENCE_MS } from './sync_file';
import { createDiscard } from './tidy_reader';
import { createYield } from './yield_to_events';

declare const self: DedicatedWorkerGlobalScope;

const discard = createDiscard();

const service = new ConversionService({
  loading: createConversionModule().finally(() => takeNetworkAway(self)),
  openSource: (file, arrived) => new ReadAhead(file, new FileReaderSync(), { discard, arrived, headBytes: HEAD_BYTES }),
  openOutput: (path, keptBytes) => openOutput(path, keptBytes, LOCK_PATIENCE_MS),
  openJournal,
  engine: __ENGINE__,
  yieldToEvents: createYield(),
  drawPicture,
  now: createAwakeClock(() => performance.now()).now,
  post: (reply: ConversionReply, transfer: Transferable[] = []) => self.postMessage(reply, transfer),
});

self.onmessage = ({ data: request }: MessageEvent<ConversionRequest>) => {
  switch (request.type) {
    case 'start':
      service.start(request.encoders, request.reads);
      break;
    case 'probe':
      service.probe(request);
      break;
    case 'check_recipe':
      service.checkRecipe(request);
      break;
    case 'cover_of':
      service.coverOf(request);
      break;
    case 'read_marks':
    case 'write_marks':
    case 'read_lyrics':
    case 'write_lrc':
    case 'plan':
    case 'album_loudness':
      service.answer(request);
      break;
    case 'analyse':
      service.sound.analyse(request);
      break;
    case 'text_track':
      service.sound.textTrack(request);
      break;
    case 'samples':
      service.sound.samples(request);
      break;
    case 'excerpt':
      service.excerpt(request);
      break;
    case 'convert':
      service.convert(request);
      break;
    case 'alone':
      service.lead(request.id);
      break;
    case 'pause':
      service.pause(request.id);
      break;
    case 'resume':
      service.resume(request.id);
      break;
    case 'cancel':
      service.cancel(request.id);
      break;
  }
};
