/** All editors of files, of which at most one is open. */
import type { PageModel } from '../model/page_model';
import { EditFile } from './edit_file';
import { EditSeveral } from './edit_several';
import { EditTags, TagsOf } from './edit_tags';
import { EditTimes } from './edit_times';
import { WordsOf } from './edit_words';

export interface EditorsProps {
  readonly model: PageModel;
  /** Whose editor is open. */
  readonly edited: string | null;
  /** Whose pieces are set together. */
  readonly timed: readonly string[];
  readonly editedTogether: readonly string[];
  readonly tagged: readonly string[];
  readonly onClose: () => void;
}

export function Editors({ model, edited, timed, editedTogether, tagged, onClose }: EditorsProps) {
  return (
    <>
      <EditFile
        model={model}
        id={edited}
        tags={(job) => (
          <>
            <TagsOf model={model} jobs={[job]} />
            <WordsOf model={model} job={job} />
          </>
        )}
        onClose={onClose}
      />
      <EditTimes model={model} ids={timed} onClose={onClose} />
      <EditSeveral model={model} ids={editedTogether} onClose={onClose} />
      <EditTags model={model} ids={tagged} onClose={onClose} />
    </>
  );
}
