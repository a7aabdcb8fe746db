import { formatLanguage } from '../../../messages/format';
import { messages } from '../../../messages/messages';
import { formatDuration } from '../../../queue/time_code';
import type { AudioTrack, MediaInfo } from '../../../shared/media';

export interface MediaDetailsProps {
  readonly info: MediaInfo;
  /** `null` for the default one. */
  readonly track: number | null;
  readonly onTrack: (track: number) => void;
}

/** What is in a file, and which of its audio tracks is converted. */
export function MediaDetails({ info, track, onTrack }: MediaDetailsProps) {
  const { audioTracks } = info;
  const chosen = track ?? info.defaultTrack;
  const only = audioTracks.length === 1 ? audioTracks[0] : undefined;
  const about = [info.containerName, info.durationSeconds === null ? null : formatDuration(info.durationSeconds)];
  return (
    <>
      <p class="media-details">{[...about, only && describeTrack(only)].filter(Boolean).join(' · ')}</p>
      {audioTracks.length > 1 && (
        <label class="field">
          <span class="field-label">{messages.editor.track}</span>
          <select value={String(chosen)} onChange={({ currentTarget }) => onTrack(Number(currentTarget.value))}>
            {audioTracks.map((one, index) => (
              <option key={index} value={String(index)} disabled={!one.canConvert}>
                {one.canConvert ? nth(index, one) : messages.editor.notConvertible(nth(index, one))}
              </option>
            ))}
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
  const codec = track.profile === '' ? track.codec : `${track.codec}, ${track.profile}`;
  return [
    track.language === '' || track.language === 'und' ? '' : formatLanguage(track.language),
    track.title,
    codec,
    describeChannels(track),
    track.sampleRate > 0 ? messages.amounts.kilohertz(track.sampleRate) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function describeChannels({ channels, channelLayout }: AudioTrack): string {
  if (channelLayout !== '') return channelLayout.replace(/\(.*\)$/, '');
  return channels === 0 ? '' : messages.amounts.channels(channels);
}
