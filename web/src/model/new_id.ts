/** Not `crypto.randomUUID`, which browsers offer over https only: Unreel also runs on a NAS at home. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
