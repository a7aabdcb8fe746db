import { channelsName, joined, languageName } from '../../../messages/media_words';
import { editingMessages } from '../../../messages/editing';
import { messages } from '../../../messages/messages';
import { formatDuration } from '../../../queue/time_code';
import type { AudioTrack, MediaInfo } from '../../../shared/media';

/** An index into `MediaInfo.audioTracks`, or an MP3 of each. */
export type TrackWish = number | 'all';

export interface TrackSelectProps {
  readonly info: MediaInfo;
  readonly wish: TrackWish;
  readonly onTrack: (wish: TrackWish) => void;
}

/** What is in a file, and which of its audio tracks become MP3s. */
export function TrackSelect({ info, wish, onTrack }: TrackSelectProps) {
  const { audioTracks } = info;
  const [first] = audioTracks;
  const only = audioTracks.length === 1 && first ? describeTrack(first) : '';
  const length = info.durationSeconds === null ? '' : formatDuration(info.durationSeconds);
  return (
    <>
      <p class="media-details">{joined([info.containerName, length, only])}</p>
      {audioTracks.length > 1 && (
        <label class="field">
          <span class="field-label">{editingMessages.editor.track}</span>
          <select
            value={String(wish)}
            onChange={({ currentTarget: { value } }) => onTrack(value === 'all' ? value : Number(value))}
          >
            {audioTracks.map((track, index) => (
              <option key={index} value={String(index)} disabled={!track.canConvert}>
                {track.canConvert ? nth(index, track) : editingMessages.editor.notConvertible(nth(index, track))}
              </option>
            ))}
            <option value="all">{editingMessages.editor.everyTrack}</option>
          </select>
        </label>
      )}
    </>
  );
}

function nth(index: number, track: AudioTrack): string {
  return `${index + 1}: ${describeTrack(track)}`;
}

function describeTrack(track: AudioTrack): string {
  return joined([
    languageName(track),
    track.title,
    track.profile === '' ? track.codec : `${track.codec}, ${track.profile}`,
    channelsName(track),
    track.sampleRate > 0 ? messages.amounts.kilohertz(track.sampleRate) : '',
  ]);
}
