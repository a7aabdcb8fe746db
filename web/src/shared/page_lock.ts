/** The Web Lock that a page holds as long as it lives; `script` is the full address of its script, which its build alone has. */
export function pageLock(script: string): string {
  return `unreel-page ${script}`;
}
