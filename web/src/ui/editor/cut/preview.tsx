/** The picture of a video, and the browser's own player of its sound. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useObjectUrl } from '../../kit/object_url';

export interface PreviewProps {
  readonly file: File;
  /** Whether there is no picture; stays as it is while the preview is shown. */
  readonly isAudio: boolean;
  /** Its sound comes from elsewhere. */
  readonly isMuted: boolean;
  readonly label: string;
  readonly mediaRef: RefObject<HTMLMediaElement | null>;
  /** Its own controls moved it. */
  readonly onMoved: (seconds: number) => void;
  readonly onReady: () => void;
  readonly onRefused: () => void;
}

export function Preview({ file, isAudio, isMuted, label, mediaRef, onMoved, onReady, onRefused }: PreviewProps) {
  const url = useObjectUrl(file);

  useEffect(() => {
    const media = mediaRef.current;
    return () => {
      // An element that was taken away keeps its decoder and the file until somebody collects it.
      media?.removeAttribute('src');
      media?.load();
    };
  }, [url]);

  if (url === null) return null;
  const properties = {
    src: url,
    preload: 'metadata',
    muted: isMuted,
    onLoadedMetadata: onReady,
    onSeeked: ({ currentTarget }: { readonly currentTarget: HTMLMediaElement }) => onMoved(currentTarget.currentTime),
    onTimeUpdate: ({ currentTarget }: { readonly currentTarget: HTMLMediaElement }) => onMoved(currentTarget.currentTime),
    onError: onRefused,
  } as const;
  // Sound alone is played by the waveform's controls.
  if (isAudio) return <audio ref={mediaRef as RefObject<HTMLAudioElement | null>} hidden {...properties} />;
  return <video ref={mediaRef as RefObject<HTMLVideoElement | null>} class="preview" aria-label={label} controls playsInline {...properties} />;
}
