import { useEffect, useState } from 'preact/hooks';
import { savingWords } from '../../messages/saving_words';
import type { DoneJob } from '../../queue/job';
import { CloseIcon } from '../kit/icons';
import { useObjectUrl } from '../kit/object_url';

export interface PlayerBarProps {
  readonly job: DoneJob;
  /** `null` where it is gone. */
  readonly contentOf: (id: string) => Promise<Blob | null>;
  readonly onClose: () => void;
}

/** One result, played where it is. There is one bar, so that never two of them play. */
export function PlayerBar({ job, contentOf, onClose }: PlayerBarProps) {
  const [content, setContent] = useState<{ readonly id: string; readonly blob: Blob } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void contentOf(job.id).then((blob) => {
      if (!isCurrent) return;
      if (blob) setContent({ id: job.id, blob });
      else onClose();
    });
    return () => {
      isCurrent = false;
    };
  }, [job.id]);
  return (
    <section class="player-bar" aria-label={savingWords.playing(job.fileName)}>
      <p class="player-name">
        <bdi>{job.fileName}</bdi>
      </p>
      {content?.id === job.id && <Sound key={job.id} content={content.blob} label={savingWords.playing(job.fileName)} />}
      <button type="button" class="button button-quiet button-icon" aria-label={savingWords.closePlayer} title={savingWords.closePlayer} onClick={onClose}>
        <CloseIcon />
      </button>
    </section>
  );
}

function Sound({ content, label }: { readonly content: Blob; readonly label: string }) {
  const url = useObjectUrl(content);
  return url && <audio controls autoplay src={url} aria-label={label} />;
}
