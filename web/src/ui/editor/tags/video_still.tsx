import { useEffect, useRef, useState } from 'preact/hooks';
import { editingMessages } from '../../../messages/editing';
import { formatTimeCode } from '../../../queue/time_code';
import { useObjectUrl } from '../../kit/object_url';
import { toJpeg } from './picture';

const words = editingMessages.tags;

export interface VideoStillProps {
  readonly file: File;
  /** Where the browser does not know. */
  readonly durationSeconds: number | null;
  readonly onTake: (picture: Blob) => void;
  readonly onFail: () => void;
}

/** Films begin black. */
const FIRST_MOMENT = 0.1;

/** A picture of the video, by the browser's own decoder. */
export function VideoStill({ file, durationSeconds, onTake, onFail }: VideoStillProps) {
  const url = useObjectUrl(file);
  const video = useRef<HTMLVideoElement>(null);
  const [length, setLength] = useState<number | null>(null);
  const [moment, setMoment] = useState(0);
  const [isRefused, setIsRefused] = useState(false);

  useEffect(() => {
    const element = video.current;
    return () => {
      // An element that was taken away keeps its decoder and the file until somebody collects it.
      element?.removeAttribute('src');
      element?.load();
    };
  }, [url]);

  function open({ currentTarget }: { readonly currentTarget: HTMLVideoElement }): void {
    const { videoWidth, duration } = currentTarget;
    const seconds = Number.isFinite(duration) ? duration : (durationSeconds ?? 0);
    // It may play the sound alone.
    if (videoWidth === 0) setIsRefused(true);
    setLength(seconds);
    seek(seconds * FIRST_MOMENT);
  }

  function seek(seconds: number): void {
    setMoment(seconds);
    if (video.current) video.current.currentTime = seconds;
  }

  async function take(): Promise<void> {
    const element = video.current;
    if (!element) return;
    if (element.seeking) await new Promise((resolve) => element.addEventListener('seeked', resolve, { once: true }));
    const picture = element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? await toJpeg(element, element.videoWidth, element.videoHeight) : null;
    if (picture) onTake(picture);
    else onFail();
  }

  if (isRefused) return <p class="hint cover-still">{words.noVideo}</p>;
  return (
    <div class="cover-still" role="group" aria-label={words.stillTitle}>
      {url !== null && (
        <video ref={video} src={url} muted playsInline preload="auto" tabIndex={-1} onLoadedMetadata={open} onError={() => setIsRefused(true)} />
      )}
      <label class="field">
        <span class="field-label">{words.stillMoment}</span>
        <input
          type="range"
          min={0}
          max={length ?? 0}
          step={0.1}
          value={moment}
          disabled={length === null}
          aria-valuetext={formatTimeCode(moment)}
          onInput={({ currentTarget }) => seek(Number(currentTarget.value))}
        />
      </label>
      <div class="tag-line">
        <span class="cover-moment">{formatTimeCode(moment)}</span>
        <button type="button" class="button" disabled={length === null} onClick={() => void take()}>
          {words.takeStill}
        </button>
      </div>
    </div>
  );
}
