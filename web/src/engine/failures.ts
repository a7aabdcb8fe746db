/** What an exception means for the job. Failures that were expected are values, and do not come through here. */
import type { ErrorReport } from '../shared/errors';

/** Of the code that drives a WebAssembly module. */
export function crashReport(exception: unknown): ErrorReport {
  return { code: isOutOfMemory(exception) ? 'out_of_memory' : 'engine_crashed', detail: describe(exception) };
}

/** Of the code that writes the result. */
export function storageReport(exception: unknown): ErrorReport {
  const detail = describe(exception);
  if (nameOf(exception) === 'QuotaExceededError') return { code: 'disk_full', detail };
  return { code: isOutOfMemory(exception) ? 'out_of_memory' : 'write_failed', detail };
}

export function nameOf(exception: unknown): string {
  return exception instanceof Error || isNamed(exception) ? exception.name : typeof exception;
}

/** With the stack where there is one: this is what a bug report quotes. */
export function describe(exception: unknown): string {
  const message = exception instanceof Error || isNamed(exception) ? `${exception.name}: ${exception.message}` : String(exception);
  const stack = exception instanceof Error ? exception.stack : undefined;
  return stack === undefined ? message : `${message}\n${stack}`;
}

function isOutOfMemory(exception: unknown): boolean {
  if (!(exception instanceof Error)) return false;
  // A stack that overflows is a RangeError, too, in Chromium and WebKit.
  if (exception instanceof RangeError) return !/call stack/i.test(exception.message);
  return /out of memory|\bOOM\b|enlarge memory|bad_alloc/i.test(exception.message);
}

// A DOMException is not an Error in every browser.
function isNamed(exception: unknown): exception is { readonly name: string; readonly message: string } {
  return typeof exception === 'object' && exception !== null && 'name' in exception && 'message' in exception;
}
