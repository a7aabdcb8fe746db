import type { ReadonlySignal } from '@preact/signals';
import { messages } from '../../messages/messages';
import type { Usage } from '../../model/storage_usage';
import type { BatchForecast } from '../../queue/forecast';

export interface SpaceWarningProps {
  readonly forecast: ReadonlySignal<BatchForecast>;
  readonly usage: ReadonlySignal<Usage>;
}

/** Before anything is converted: that not all of it will fit. */
export function SpaceWarning({ forecast, usage }: SpaceWarningProps) {
  const { bytes } = forecast.value;
  const { availableBytes } = usage.value;
  if (availableBytes === null || bytes <= availableBytes) return null;
  return (
    <p class="space-warning" role="status">
      {messages.results.tooLarge(bytes, availableBytes)}
    </p>
  );
}
