import type { Sound } from './segmental_snr.mjs';

export function noiseToMask(source: Sound, coded: Sound): { meanDb: number; totalDb: number; disturbed: number };
