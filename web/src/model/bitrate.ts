import { BITRATES_KBPS, DEFAULT_OPTIONS } from '../shared/options';
import { recall, remember } from './remembered';

const KEY = 'bitrate';

export function rememberBitrate(kbps: number): void {
  remember(KEY, String(kbps));
}

export function recallBitrate(): number {
  const kbps = Number(recall(KEY));
  return BITRATES_KBPS.find((allowed) => allowed === kbps) ?? DEFAULT_OPTIONS.bitrateKbps;
}
