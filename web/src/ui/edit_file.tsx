/** The editor of one file, put together of its rooms' parts; and of several, as far as they are edited together. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { messages } from '../messages/messages';
import { soundOf } from '../model/file_sounds';
import type { PageModel } from '../model/page_model';
import { saveFile } from '../model/save_file';
import type { WaitingJob } from '../queue/job';
import { findJob, runningJob } from '../queue/queue';
import { tracksToConvert } from '../queue/tracks';
import { isCopied } from '../recipe/copying';
import { explain } from '../recipe/explain';
import { NOTHING_OWN, merge, type OwnRecipe } from '../recipe/own_recipe';
import { hasOwnSettings, ownOf, recipeOf, withSettings } from '../recipe/own_settings';
import type { Recipe } from '../shared/recipe';
import { CutOutcome } from './cut_outcome';
import { cutEditor } from './editor/cut/lazy_parts';
import type { TrackWish } from './editor/cut/track_select';
import { EditorDialog } from './editor/editor_dialog';
import { createListening, type Listening } from './editor/listening';
import { OwnSound } from './editor/sound/own_sound';
import { Hear } from './hear';
import { recipeForm } from './recipe/lazy_parts';

export interface EditFileProps {
  readonly model: PageModel;
  /** Of a job; `null` while none is edited. */
  readonly id: string | null;
  readonly tags: (job: WaitingJob) => ComponentChildren;
  readonly onClose: () => void;
}

export function EditFile({ model, id, tags, onClose }: EditFileProps) {
  const found = id === null ? undefined : findJob(model.queue.value, id);
  // What is no longer waiting cannot be changed.
  const job = found?.state === 'waiting' ? found : null;
  useEffect(() => {
    if (id !== null && !job) onClose();
  }, [id, job]);
  useFocusBack(id);
  const listening = useMemo(createListening, [id]);
  return (
    <EditorDialog
      name={job?.name ?? null}
      cut={job && <Cut model={model} job={job} listening={listening} />}
      sound={job && <Sound model={model} job={job} listening={listening} />}
      tags={job && tags(job)}
      onClose={onClose}
    />
  );
}

/** Closed, the dialog gives the focus back to the button that opened it; where that is gone, the row gets it. */
function useFocusBack(id: string | null): void {
  const last = useRef(id);
  useEffect(() => {
    const closed = id === null ? last.current : null;
    last.current = id;
    if (closed === null || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`.jobs > [data-id="${closed}"]`)?.focus();
  }, [id]);
}

interface PartProps {
  readonly model: PageModel;
  readonly job: WaitingJob;
  readonly listening: Listening;
}

function Cut({ model, job, listening }: PartProps) {
  const { source } = job;
  const forAll = model.recipe.recipe.value;

  function chooseTrack(wish: TrackWish): void {
    model.select(job.id, { ...source.draft, track: wish === 'all' ? null : wish });
    const own = ownOf(forAll, { ...recipeOf(forAll, source.own), track: wish === 'all' ? wish : forAll.track });
    model.adjust(new Map([[job.id, own]]));
  }

  function fade(fadeInSeconds: number, fadeOutSeconds: number): void {
    const own = recipeOf(forAll, source.own);
    model.adjust(new Map([[job.id, ownOf(forAll, { ...own, sound: { ...own.sound, fadeInSeconds, fadeOutSeconds } })]]));
  }

  const recipe = recipeOf(forAll, source.own);
  const { sound, cut } = recipe;
  return (
    <cutEditor.Part
      key={job.id}
      job={job}
      listening={listening}
      isEngineBusy={runningJob(model.queue.value) !== undefined}
      wish={trackWish(job, forAll)}
      sound={soundOf(model.sounds, job, recipe)}
      markFiles={model.markFiles}
      fades={{ inSeconds: sound.fadeInSeconds, outSeconds: sound.fadeOutSeconds, shape: sound.fadeShape }}
      silence={cut}
      onSelect={(draft) => model.select(job.id, draft)}
      onTrack={chooseTrack}
      onFades={fade}
      onSave={saveFile}
    >
      <CutOutcome model={model} job={job} />
    </cutEditor.Part>
  );
}

function trackWish({ source: { info, own, draft } }: WaitingJob, forAll: Recipe): TrackWish {
  const recipe = recipeOf(forAll, own);
  if (recipe.track === 'all' && draft.track === null) return 'all';
  const [index] = tracksToConvert(recipe, draft.track, info);
  return index ?? info?.defaultTrack ?? 0;
}

function Sound({ model, job, listening }: PartProps) {
  const { info, own, draft } = job.source;
  const forAll = model.recipe.recipe.value;
  const recipe = recipeOf(forAll, own);
  const wish = trackWish(job, forAll);
  const track = info?.audioTracks[wish === 'all' ? info.defaultTrack : wish] ?? null;
  const isCopyable = track !== null && isCopied(withCopy(recipe, 'auto'), track, track.durationSeconds ?? 0);
  const points = { hasChapters: info !== null && info.chapters.length > 0, hasMarks: draft.marks.length > 0 };
  const change = (changed: OwnRecipe): void => model.adjust(new Map([[job.id, changed]]));
  return (
    <OwnSound
      isOwn={hasOwnSettings(own)}
      explained={explain(recipe, messages.recipe.explained)}
      isEncodedAnyway={isCopyable ? recipe.encoding.copy === 'never' : null}
      onReset={() => change(withSettings(own, NOTHING_OWN))}
      onEncodeAnyway={(isEncoded) => change(ownOf(forAll, withCopy(recipe, isEncoded ? 'never' : ifPossible(forAll))))}
    >
      <recipeForm.Part recipe={recipe} base={forAll} track={track} points={points} onChange={(changed) => change(ownOf(forAll, changed))} />
      {job.source.joined.length === 0 && <Hear model={model} job={job} listening={listening} />}
    </OwnSound>
  );
}

/** As for all files, but that copying is not ruled out. */
function ifPossible({ encoding }: Recipe): Recipe['encoding']['copy'] {
  return encoding.copy === 'never' ? 'auto' : encoding.copy;
}

function withCopy(recipe: Recipe, copy: Recipe['encoding']['copy']): Recipe {
  return merge(recipe, { encoding: { copy } });
}
