/** Text as UTF-8 in base64url (RFC 4648 §5) without padding, and back. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function toBase64Url(text: string): string {
  // One character for each byte.
  const bytes = encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  let encoded = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = (bytes.charCodeAt(at) << 16) | ((bytes.charCodeAt(at + 1) || 0) << 8) | (bytes.charCodeAt(at + 2) || 0);
    const characters = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63)).join('');
    encoded += characters.slice(0, Math.min(bytes.length - at, 3) + 1);
  }
  return encoded;
}

/** `null` where it is not. Padding is allowed, since some programs add it. */
export function fromBase64Url(encoded: string): string | null {
  const characters = encoded.replace(/={1,2}$/, '');
  if (!/^[\w-]*$/.test(characters) || characters.length % 4 === 1) return null;
  let escaped = '';
  let bits = 0;
  let count = 0;
  for (const character of characters) {
    bits = ((bits << 6) | ALPHABET.indexOf(character)) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    escaped += `%${((bits >> count) & 0xff).toString(16).padStart(2, '0')}`;
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    // No UTF-8.
    return null;
  }
}
