/** Where the parts meet. They do not know each other; what one needs of another passes through here. */
import { useComputed } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { messages } from '../messages/messages';
import type { AppModel } from '../model/app_model';
import type { PageModel } from '../model/page_model';
import { isActive } from '../queue/queue';
import { tallyOf } from '../queue/tally';
import { AddFiles } from './add/add_files';
import { AddingNotes } from './add/adding_notes';
import { FileDrop } from './add/file_drop';
import { Promises } from './add/promises';
import { ConfirmDialog, type Question } from './dialogs/confirm_dialog';
import { aboutDialog, settingsDialog } from './dialogs/lazy_parts';
import { questionBeforeUpdating } from './dialogs/questions';
import { cutEditor } from './editor/cut/lazy_parts';
import { tagsEditor } from './editor/tags/lazy_parts';
import type { HelpPlace } from './help/help_dialog';
import { Header } from './header';
import { FileList } from './file_list';
import { JoinFiles } from './join_files';
import { editors } from './lazy_editors';
import { isSole, menuOf } from './row_menu';
import { LiveRegion } from './kit/live_region';
import { Menu } from './kit/menu';
import { menuOfAll } from './list_actions';
import type { JobActions } from './list/job_actions';
import type { RowParts } from './list/row_parts';
import { UndoNotice } from './list/undo_notice';
import { Notices } from './notices/notices';
import { UpdateNotice } from './notices/update_notice';
import { VisitNotice } from './notices/visit_notice';
import { OfferOf } from './offer_of';
import { AdjustPanel } from './recipe/adjust_panel';
import { adjustBody } from './recipe/lazy_parts';
import { createChosenResults, resultMenu, ResultTools } from './result_tools';
import { DoneRow } from './results/done_row';
import { StorageStatus } from './results/storage_status';
import { PageHelp } from './page_help';
import { watchTarget } from './show_target';
import { VerifiedOf } from './verified_of';

const MORE_SCRIPTS_AFTER_MS = 3000;

export function Page({ model, app }: { readonly model: PageModel; readonly app: AppModel }) {
  const [isAboutOpen, setIsAboutOpen] = useState(false);
  const [help, setHelp] = useState<HelpPlace | null>(null);
  const [isSettingsOpen, setIsSettingsOpen] = useState(false);
  const chosen = useMemo(createChosenResults, []);
  /** How often the page was asked for the button that adds files. */
  const [timesAdding, setTimesAdding] = useState(0);
  const [isAdjusting, setIsAdjusting] = useState(false);
  /** Whose editor is open. */
  const [edited, setEdited] = useState<string | null>(null);
  const [timed, setTimed] = useState<readonly string[]>([]);
  const [editedTogether, setEditedTogether] = useState<readonly string[]>([]);
  const [tagged, setTagged] = useState<readonly string[]>([]);
  const [joined, setJoined] = useState<readonly string[]>([]);
  const [question, setQuestion] = useState<Question | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const filesHeading = useRef<HTMLHeadingElement>(null);
  const queue = model.queue.value;
  const { jobs } = queue;
  const hasJobs = jobs.length > 0;
  const { done } = tallyOf(jobs);

  function update(): void {
    const asked = questionBeforeUpdating(model.queue.peek().jobs, model.visits.isPersistent.peek(), app.takeUpdate);
    if (asked) setQuestion(asked);
    else app.takeUpdate();
  }

  useEffect(
    () =>
      watchTarget((target) => {
        setIsAboutOpen(target === 'about');
        if (target === 'add') setTimesAdding((times) => times + 1);
      }),
    [],
  );
  // After the dialog's own effect: as long as it is open, nothing behind it takes the focus.
  useEffect(() => {
    if (timesAdding > 0) addButton.current?.focus();
  }, [timesAdding]);

  // Some time after the first MP3, which is what somebody with a file waits for; whoever opens them earlier fetches them then.
  const hasResult = done > 0;
  useEffect(() => {
    if (!hasResult) return undefined;
    const timer = setTimeout(() => {
      adjustBody.load();
        editors.load();
        cutEditor.load();
      tagsEditor.load();
    }, MORE_SCRIPTS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [hasResult]);

  const isEditing = edited !== null || timed.length > 0 || editedTogether.length > 0 || tagged.length > 0;
  const wasEditing = useRef(false);
  wasEditing.current ||= isEditing;
  const wasAboutOpen = useRef(false);
  wasAboutOpen.current ||= isAboutOpen;
  const wereSettingsOpen = useRef(false);
  wereSettingsOpen.current ||= isSettingsOpen;
  // Once more where it failed before.
  useEffect(() => {
    if (isEditing) editors.load();
    if (isAboutOpen) aboutDialog.load();
    if (isSettingsOpen) settingsDialog.load();
  }, [isEditing, isAboutOpen, isSettingsOpen]);

  function closeEditors(): void {
    setEdited(null);
    setTimed([]);
    setEditedTogether([]);
    setTagged([]);
  }

  const add = useMemo(() => (entries: Parameters<PageModel['adding']['add']>[0]) => void model.adding.add(entries), [model]);
  const actions = useMemo<JobActions>(
    () => ({
      pause: model.pause,
      resume: model.resume,
      cancel: model.cancel,
      retry: model.retry,
      choose: () => addButton.current?.click(),
      edit: setEdited,
      reopen(id) {
        model.reopen(id);
        setEdited(id);
      },
      reorder: (id) => setJoined([id]),
      separate: model.separate,
      remove: (id) => model.remove([id]),
      place: (id, where) => model.move(id, model.queue.peek().jobs.findIndex((job) => job.id === where)),
      menuOf: (job) => menuOf(model, job),
    }),
    [model],
  );
  const isSoleResult = useComputed(() => isSole(model));
  const parts = useMemo<RowParts>(
    () => ({
      result: (job, menu) => (
        <DoneRow
          job={job}
          isMain={isSoleResult}
          retention={model.settings.retention}
          menu={() => [...resultMenu(model, chosen, job), ...menu()]}
          onSave={() => void model.saving.save(job.id)}
          verified={() => <VerifiedOf model={model} job={job} />}
        />
      ),
      offer: (job) => <OfferOf model={model} job={job} />,
    }),
    [model],
  );

  const selectionActions = useMemo(
    () => ({ editTimes: setTimed, editTags: setTagged, editSettings: setEditedTogether, join: setJoined, remove: model.remove }),
    [model],
  );

  /** The pressed button goes away with what it was for; the keyboard continues where its effect is seen. */
  const thenShowFiles = (act: () => void) => () => {
    act();
    filesHeading.current?.focus();
  };

  return (
    <div class={hasJobs ? 'page' : 'page page-empty'}>
      <Header
        canInstall={app.state.value.canInstall}
        onInstall={() => void app.install()}
        onHelp={() => setHelp('top')}
        onSettings={() => setIsSettingsOpen(true)}
        onAbout={() => setIsAboutOpen(true)}
      />
      <main>
        <Notices
          engine={model.engine.value}
          isPersistent={model.isPersistent.value}
          problem={model.problem.value}
          news={model.news.value}
          onForgetProblem={() => (model.problem.value = null)}
          onForgetNews={() => (model.news.value = null)}
        />
        <VisitNotice
          missing={model.visits.missing.value}
          toAllow={model.visits.toAllow.value}
          onAllow={() => void model.visits.allow()}
          onChoose={() => addButton.current?.click()}
          onForget={thenShowFiles(model.visits.forget)}
        />
        <UpdateNotice update={app.state.value.update} isConverting={isActive(queue)} onTake={update} />
        <AddFiles isCompact={hasJobs} buttonRef={addButton} onEntries={add}>
          {jobs.length > 1 && <Menu label={messages.list.moreOfAll} items={() => menuOfAll(model)} />}
        </AddFiles>
        <AddingNotes
          state={model.adding.state.value}
          onStop={model.adding.stop}
          onAddAnyway={model.adding.addAnyway}
          onForget={model.adding.forget}
        />
        {!hasJobs && <Promises />}
        <section class="files" aria-labelledby="files-title" hidden={!hasJobs}>
          <h2 id="files-title" class="visually-hidden" ref={filesHeading} tabIndex={-1}>
            {messages.list.title}
          </h2>
          {wasEditing.current && (
            <editors.Part model={model} edited={edited} timed={timed} editedTogether={editedTogether} tagged={tagged} onClose={closeEditors} />
          )}
          <FileList
            model={model}
            actions={actions}
            selectionActions={selectionActions}
            parts={parts}
            isAdjusting={isAdjusting}
            onAdjust={() => setIsAdjusting(!isAdjusting)}
            onActed={() => filesHeading.current?.focus()}
            onFocusLost={() => addButton.current?.focus()}
          />
        </section>
        <ResultTools model={model} chosen={chosen} />
        <StorageStatus
          usage={model.usage.value}
          isPersistent={model.isPersistent.value}
          retention={model.settings.retention.value}
          hasResults={done > 0}
          onDeleteAll={() => model.remove(jobs.filter((job) => job.state === 'done').map(({ id }) => id))}
        />
        <UndoNotice removed={model.removed.value} why={model.whyRemoved.value} onUndo={thenShowFiles(model.undoRemove)} onForget={model.forgetRemoved} />
      </main>
      {wasAboutOpen.current && (
        <aboutDialog.Part engine={model.engine} app={app} isOpen={isAboutOpen} onClose={() => setIsAboutOpen(false)} />
      )}
      {wereSettingsOpen.current && <settingsDialog.Part model={model} isOpen={isSettingsOpen} onClose={() => setIsSettingsOpen(false)} />}
      <AdjustPanel
        store={model.recipe}
        presets={model.presets}
        forecast={model.forecast}
        isOpen={isAdjusting && hasJobs}
        onClose={() => setIsAdjusting(false)}
      />
      <JoinFiles model={model} ids={joined} onClose={thenShowFiles(() => setJoined([]))} />
      <ConfirmDialog question={question} onClose={() => setQuestion(null)} />
      <PageHelp model={model} place={help} onPlace={setHelp} />
      <FileDrop onEntries={add} />
      <LiveRegion text={model.announced} />
    </div>
  );
}
