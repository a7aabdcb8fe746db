/** The headers that a host may not be able to send. They are kept with the files, so serving them costs nothing. */

/** Of what a browser runs; a worker takes its policy from its own script's headers, not from the page. */
const PROGRAMS = /^text\/(html|javascript)\b/;

export function withPolicy(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('X-Content-Type-Options', 'nosniff');
  if (PROGRAMS.test(headers.get('Content-Type') ?? '')) headers.set('Content-Security-Policy', __POLICY__);
  // Of the host's answers to others; here it would only hinder finding the file.
  headers.delete('Vary');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
