/** A table as text: RFC 4180, with the mark by which spreadsheets know UTF-8. */

const BYTE_ORDER_MARK = '\ufeff';

/** With one of these at the front, spreadsheets take a text for a formula, which may do harm (OWASP, "CSV injection"). */
const FORMULA = /^[=+\-@\t\r]/;

export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
