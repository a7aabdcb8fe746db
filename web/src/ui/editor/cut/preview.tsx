import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { messages } from '../../../messages/messages';
import { useObjectUrl } from '../../kit/object_url';

export interface PreviewProps {
  readonly file: File;
  /** Whether there is no picture; stays as it is while the preview is shown. */
  readonly isAudio: boolean;
  readonly label: string;
  /** To read the position from. */
  readonly mediaRef: RefObject<HTMLMediaElement | null>;
  readonly onPlayable: (isPlayable: boolean) => void;
}

export function Preview({ file, isAudio, label, mediaRef, onPlayable }: PreviewProps) {
  const url = useObjectUrl(file);
  const [isRefused, setIsRefused] = useState(false);

  useEffect(() => {
    const media = mediaRef.current;
    return () => {
      // An element that was taken away keeps its decoder and the file until somebody collects it.
      media?.removeAttribute('src');
      media?.load();
    };
  }, [url, isRefused]);

  if (url === null) return null;
  if (isRefused) return <p class="hint preview-refused">{messages.editor.noPreview}</p>;
  const properties = {
    src: url,
    controls: true,
    preload: 'metadata',
    'aria-label': label,
    onLoadedMetadata: () => onPlayable(true),
    onError: () => {
      setIsRefused(true);
      onPlayable(false);
    },
  } as const;
  return isAudio ? (
    <audio ref={mediaRef as RefObject<HTMLAudioElement | null>} class="preview" {...properties} />
  ) : (
    <video ref={mediaRef as RefObject<HTMLVideoElement | null>} class="preview" playsInline {...properties} />
  );
}
