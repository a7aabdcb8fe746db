/** What browsers report at most is a matter of their privacy settings; beyond this, one decoder no longer feeds them all. */
const MOST_ENCODERS = 16;

/**
 * One encoder for each core. `?encoders=N` in the page's address says otherwise: for measurements, and for machines that should
 * have cores left for something else.
 */
export function encoderCount(query: string, cores: number | undefined): number {
  const wished = Number.parseInt(new URLSearchParams(query).get('encoders') ?? '', 10);
  const count = Number.isNaN(wished) ? (cores ?? 2) : wished;
  return Math.min(Math.max(count, 1), MOST_ENCODERS);
}
