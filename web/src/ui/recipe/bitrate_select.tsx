import { BITRATES_KBPS } from '../../shared/options';
import { bitrateLabel } from '../../model/bitrate';

export interface BitrateSelectProps {
  readonly kbps: number;
  readonly onChange: (kbps: number) => void;
}

export function BitrateSelect({ kbps, onChange }: BitrateSelectProps) {
  return (
    <label class="field bitrate">
      <span class="field-label">Bitrate</span>
      <select value={String(kbps)} onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}>
        {[...BITRATES_KBPS].reverse().map((choice) => (
          <option key={choice} value={String(choice)}>
            {bitrateLabel(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
