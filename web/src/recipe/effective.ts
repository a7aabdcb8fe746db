/** A recipe without what has no effect in it, such as a constant bitrate beside VBR: as two recipes are compared, and as one is said. */
import { DEFAULT_RECIPE, type Encoding, type Loudness, type Recipe, type Split } from '../shared/recipe';

export function effective(recipe: Recipe): Recipe {
  const { limits, cut, split, sound, loudness, written } = recipe;
  const defaults = DEFAULT_RECIPE;
  const fades = sound.fadeInSeconds > 0 || sound.fadeOutSeconds > 0 || sound.fadeBetweenSeconds > 0;
  return {
    ...recipe,
    encoding: effectiveEncoding(recipe),
    limits: limits.bytes === null ? { ...limits, bytesOf: defaults.limits.bytesOf } : limits,
    cut: findsSilence(recipe) ? cut : { ...cut, silenceDb: defaults.cut.silenceDb, silenceSeconds: defaults.cut.silenceSeconds },
    split: effectiveSplit(split),
    loudness: effectiveLoudness(loudness),
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

/** Whether it matters what silence is. */
function findsSilence({ cut, split }: Recipe): boolean {
  return cut.trimsSilence || cut.longestPauseSeconds !== null || split.at === 'silence';
}

function effectiveSplit(split: Split): Split {
  const defaults = DEFAULT_RECIPE.split;
  return {
    at: split.at,
    everySeconds: split.at === 'every' ? split.everySeconds : defaults.everySeconds,
    parts: split.at === 'parts' ? split.parts : defaults.parts,
    into: split.at === 'nowhere' ? defaults.into : split.into,
  };
}

function effectiveLoudness(loudness: Loudness): Loudness {
  const { mode, of, replayGain } = loudness;
  if (mode !== 'none') return loudness;
  return { ...DEFAULT_RECIPE.loudness, of: replayGain ? of : DEFAULT_RECIPE.loudness.of, replayGain };
}

/** Whether the MP3 has one channel whatever the source has. */
export function isMono(channels: Recipe['sound']['channels']): boolean {
  return channels === 'mono' || channels === 'left' || channels === 'right' || channels === 'louder';
}
