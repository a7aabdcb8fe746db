import { messages } from '../../messages/messages';
import { BITRATES_KBPS } from '../../shared/options';

export interface BitrateSelectProps {
  readonly kbps: number;
  readonly onChange: (kbps: number) => void;
}

export function BitrateSelect({ kbps, onChange }: BitrateSelectProps) {
  return (
    <label class="field bitrate">
      <span class="field-label">{messages.bitrate.label}</span>
      <select value={String(kbps)} onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}>
        {[...BITRATES_KBPS].reverse().map((choice) => (
          <option key={choice} value={String(choice)}>
            {messages.bitrate.choice(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
