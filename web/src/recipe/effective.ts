/** A recipe without what has no effect in it, such as a constant bitrate beside VBR: as two recipes are compared, and as one is said. */
import { DEFAULT_RECIPE, type Encoding, type Recipe } from '../shared/recipe';

export function effective(recipe: Recipe): Recipe {
  const { limits, sound, written } = recipe;
  const defaults = DEFAULT_RECIPE;
  const fades = sound.fadeInSeconds > 0 || sound.fadeOutSeconds > 0;
  return {
    ...recipe,
    encoding: effectiveEncoding(recipe),
    limits: limits.bytes === null ? { ...limits, bytesOf: defaults.limits.bytesOf } : limits,
    sound: fades ? sound : { ...sound, fadeShape: defaults.sound.fadeShape },
    written: written.keepsCover ? written : { ...written, coverPixels: defaults.written.coverPixels },
  };
}

function effectiveEncoding({ encoding, sound }: Recipe): Encoding {
  const defaults = DEFAULT_RECIPE.encoding;
  const { copy, sampleRate, lowpassHz } = encoding;
  // Nothing is encoded then. A rate or low-pass would have to be: it is refused, and so has to be seen.
  if (copy === 'always') return { ...defaults, copy, sampleRate, lowpassHz };
  const { mode } = encoding;
  return {
    ...encoding,
    vbrQuality: mode === 'vbr' ? encoding.vbrQuality : defaults.vbrQuality,
    bitrateKbps: mode === 'cbr' || mode === 'abr' ? encoding.bitrateKbps : defaults.bitrateKbps,
    stereo: isMono(sound.channels) ? defaults.stereo : encoding.stereo,
  };
}

/** Whether the MP3 has one channel whatever the source has. */
export function isMono(channels: Recipe['sound']['channels']): boolean {
  return channels === 'mono' || channels === 'left' || channels === 'right' || channels === 'louder';
}
