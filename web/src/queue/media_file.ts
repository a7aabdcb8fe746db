/**
 * Whether a file found in a dropped folder may be media. A file chosen by itself is never judged: its content decides.
 * Browsers know few media types by extension, so what they do not know is let in.
 */
export function mayBeMedia(name: string, type: string): boolean {
  // Hidden files: .DS_Store, the `._name` companions that macOS leaves on memory cards.
  if (name.startsWith('.')) return false;
  if (/^(desktop\.ini|thumbs\.db)$/i.test(name)) return false;
  // Subtitles and sidecar files often lie beside a video and have types of their own, or none.
  if (/\.(srt|vtt|ass|ssa|sub|idx|nfo|txt|md|json|xml|xmp|thm|url|lnk|part|torrent|exe|dll)$/i.test(name)) return false;
  if (/^(audio|video)\//.test(type)) return true;
  return type === '' || /^application\/(octet-stream|ogg|mxf|vnd\.(rn-realmedia|ms-asf|apple\.mpegurl))$/.test(type);
}
