/** All editors of files, of which at most one is open. */
import type { PageModel } from '../model/page_model';
import { EditFile } from './edit_file';
import { EditSeveral } from './edit_several';
import { EditTags, TagsOf } from './edit_tags';

export interface EditorsProps {
  readonly model: PageModel;
  /** Whose editor is open. */
  readonly edited: string | null;
  readonly editedTogether: readonly string[];
  readonly tagged: readonly string[];
  readonly onClose: () => void;
}

export function Editors({ model, edited, editedTogether, tagged, onClose }: EditorsProps) {
  return (
    <>
      <EditFile model={model} id={edited} tags={(job) => <TagsOf model={model} jobs={[job]} />} onClose={onClose} />
      <EditSeveral model={model} ids={editedTogether} onClose={onClose} />
      <EditTags model={model} ids={tagged} onClose={onClose} />
    </>
  );
}
