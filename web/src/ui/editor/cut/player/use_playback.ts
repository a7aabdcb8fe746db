/** The player that fits the file: the browser's own where it can, else one that is fed by the engine. */
import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FileSound } from '../../../../shared/file_sound';
import type { WaveModel } from '../wave/wave_model';
import { createElementPlayer } from './element_player';
import { createPlayback, type Playback } from './playback';
import { createSoundPlayer } from './sound_player';

/** `nobody`: it is not known yet; `element`: the browser plays it; `sound`: it does not; `none`: nobody could. */
export type PlayedBy = 'nobody' | 'element' | 'sound' | 'none';

export interface PlaybackOf {
  readonly playback: Playback;
  readonly by: PlayedBy;
  readonly isRefused: boolean;
  readonly onReady: () => void;
  readonly onRefused: () => void;
}

export function usePlayback(model: WaveModel, media: RefObject<HTMLMediaElement | null>, sound: FileSound, isHeard: boolean): PlaybackOf {
  const playback = useMemo(() => createPlayback(model), [model]);
  const [isReady, setIsReady] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const [isLost, setIsLost] = useState(false);
  const by: PlayedBy = isLost ? 'none' : isRefused || !isHeard ? 'sound' : isReady ? 'element' : 'nobody';

  useEffect(() => {
    const element = media.current;
    if (by === 'element' && element) playback.use(createElementPlayer(element, () => setIsRefused(true)));
    else if (by === 'sound') playback.use(createSoundPlayer(sound, () => setIsLost(true)));
    else if (by === 'none') playback.pause();
    return () => playback.use(null);
  }, [playback, by, sound]);

  return { playback, by, isRefused, onReady: () => setIsReady(true), onRefused: () => setIsRefused(true) };
}
