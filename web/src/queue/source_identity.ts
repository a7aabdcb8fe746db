/** By what a file is known again when somebody chooses it anew. */
export interface SourceIdentity {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds since the epoch, as the browser says. */
  readonly lastModified: number;
  /** A hash of its first and last bytes; `null` where nobody has made one. */
  readonly ends: string | null;
}

export function identityOf({ name, size, lastModified }: File, ends: string | null): SourceIdentity {
  return { name, bytes: size, lastModified, ends };
}

/** All that can be compared without reading. */
export function identityKey({ name, bytes, lastModified }: SourceIdentity): string {
  return `${bytes}/${lastModified}/${name}`;
}

/** Where one of them has no hash, the rest decides. */
export function isSameFile(one: SourceIdentity, other: SourceIdentity): boolean {
  return identityKey(one) === identityKey(other) && (one.ends === null || other.ends === null || one.ends === other.ends);
}
