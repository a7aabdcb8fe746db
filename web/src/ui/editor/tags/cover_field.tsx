import { useRef, useState } from 'preact/hooks';
import type { PictureProblem } from '../../../messages/en/tags';
import { editingMessages } from '../../../messages/editing';
import { pictureOf, sharedCover, withCovers, type CoverChoice } from '../../../queue/covers';
import type { WaitingJob } from '../../../queue/job';
import { CoverPicture } from './cover_picture';
import { useOwnCover } from './own_cover';
import { readPicture } from './picture';
import { usePastedPicture, usePictureDrop } from './picture_sources';
import type { TagFieldsProps } from './tag_fields';
import { VideoStill } from './video_still';

const words = editingMessages.tags;

export interface CoverFieldProps extends TagFieldsProps {
  readonly onCover: (ids: readonly string[], cover: Blob | null) => void;
  readonly coverOf: (file: File, giveUp: AbortSignal) => Promise<Blob | null>;
}

export function CoverField({ jobs, recipe, onAdjust, onCover, coverOf }: CoverFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const chooseButton = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState<PictureProblem | null>(null);
  const [isLooking, setIsLooking] = useState(false);
  const [isStillOpen, setIsStillOpen] = useState(false);
  /** Of several that were chosen one after the other the last counts, whichever was read first. */
  const asked = useRef(0);
  const choice = sharedCover(jobs, recipe);
  const only = jobs.length === 1 ? jobs[0] : undefined;
  const ownFile = only?.source.info?.cover && choice?.choice === 'kept' ? only.source.file : null;
  const own = useOwnCover(ownFile, coverOf);
  const picture = (choice && pictureOf(choice)) ?? own;
  const hasNone = choice?.choice === 'kept' && jobs.every(({ source }) => source.info !== null && !source.info.cover);
  const ids = jobs.map(({ id }) => id);

  function choose(chosen: Blob): void {
    setProblem(null);
    onCover(ids, chosen);
    onAdjust(withCovers(jobs, recipe, 'as_for_all'));
  }

  // What is read or taken takes a moment, in which fields may change.
  const latestChoose = useRef(choose);
  latestChoose.current = choose;

  async function read(file: Blob): Promise<void> {
    asked.current += 1;
    const turn = asked.current;
    setIsLooking(true);
    setProblem(null);
    const reading = await readPicture(file);
    if (turn !== asked.current) return;
    setIsLooking(false);
    if (reading.ok) latestChoose.current(reading.picture);
    else setProblem(reading.problem);
  }

  /** Nothing that is still being read comes after it. */
  function decide(decided: 'kept' | 'dropped'): void {
    asked.current += 1;
    setIsLooking(false);
    setProblem(null);
    onCover(ids, null);
    onAdjust(withCovers(jobs, recipe, decided));
    chooseButton.current?.focus();
  }

  const drop = usePictureDrop<HTMLFieldSetElement>((dropped) => void read(dropped));
  usePastedPicture(drop.ref, (pasted) => void read(pasted));

  return (
    <fieldset ref={drop.ref} class={drop.isOver ? 'cover cover-over' : 'cover'} {...drop.handlers}>
      <legend>{words.cover}</legend>
      {picture ? <CoverPicture key={ids.join()} picture={picture} /> : <div class="cover-picture cover-none" aria-hidden="true" />}
      <div class="cover-said">
        <p aria-live="polite">{isLooking ? words.looking : sayCover(choice, jobs)}</p>
        {recipe.written.coverPixels !== null && choice?.choice !== 'dropped' && <p class="hint">{words.coverLimit(recipe.written.coverPixels)}</p>}
        <div class="cover-buttons">
          <button type="button" class="button" ref={chooseButton} onClick={() => input.current?.click()}>
            {words.chooseCover}
          </button>
          <input
            ref={input}
            type="file"
            accept="image/*"
            hidden
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              // The same one again is chosen again.
              currentTarget.value = '';
              if (file) void read(file);
            }}
          />
          {only && mayHaveVideo(only) && (
            <button type="button" class="button" aria-expanded={isStillOpen} onClick={() => setIsStillOpen(!isStillOpen)}>
              {words.still}
            </button>
          )}
          {choice?.choice !== 'dropped' && !hasNone && (
            <button type="button" class="button" onClick={() => decide('dropped')}>
              {words.dropCover}
            </button>
          )}
          {choice?.choice !== 'kept' && choice?.choice !== 'beside' && (
            <button type="button" class="button" onClick={() => decide('kept')}>
              {words.keepCover(jobs.length)}
            </button>
          )}
        </div>
        <p class="hint">{words.coverHint}</p>
        <p class="field-message" aria-live="polite">
          {problem && words.pictureProblem[problem]}
        </p>
      </div>
      {only && isStillOpen && (
        <VideoStill
          file={only.source.file}
          durationSeconds={only.source.info?.durationSeconds ?? null}
          onTake={(still) => latestChoose.current(still)}
          onFail={() => setProblem('no_still')}
        />
      )}
    </fieldset>
  );
}

function mayHaveVideo({ source }: WaitingJob): boolean {
  return source.info ? source.info.hasVideo : source.file.type.startsWith('video/');
}

function sayCover(choice: CoverChoice | null, jobs: readonly WaitingJob[]): string {
  switch (choice?.choice) {
    case undefined:
      return words.coversDiffer;
    case 'chosen':
      return words.coverChosen(choice.picture.size);
    case 'beside':
      return words.coverBeside(choice.picture.size);
    case 'dropped':
      return words.coverDropped;
    case 'kept': {
      const covers = jobs.flatMap(({ source }) => source.info?.cover ?? []);
      const [only] = covers;
      if (!only) return words.noCover(jobs.every(({ source }) => source.info !== null));
      return jobs.length === 1 ? words.coverKept(only.mimeType.replace(/^image\//, '').toUpperCase(), only.bytes) : words.coversKept(covers.length, jobs.length);
    }
  }
}
