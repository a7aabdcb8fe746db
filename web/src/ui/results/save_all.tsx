import { messages } from '../../messages/messages';
import type { FolderWish, Saving } from '../../model/saving';
import { SaveIcon } from '../kit/icons';
import { Menu, type MenuItem } from '../kit/menu';

export interface SaveAllProps {
  readonly saving: Saving;
  readonly canPickFolder: boolean;
  /** Nothing else on the page is what most people want now. */
  readonly isMain: boolean;
}

/** All results at once. Not one by one unless that is asked for: browsers ask about several downloads, and may drop some. */
export function SaveAll({ saving, canPickFolder, isMain }: SaveAllProps) {
  const { results } = messages;

  function items(): readonly MenuItem[] {
    const isBusy = saving.delivery.peek() !== null;
    const inFolder = (name: string, wish: FolderWish): MenuItem => ({ name, act: () => void saving.saveFolder(wish), isDisabled: isBusy });
    return [
      ...(canPickFolder
        ? [inFolder(results.intoFolder, 'now'), inFolder(results.intoFolderAsTheyFinish, 'as_they_finish')]
        : [{ name: results.noFolders, act: () => undefined, isDisabled: true }]),
      { name: results.asZip, act: () => void saving.saveZip(), isDisabled: isBusy },
      { name: results.oneByOne, act: () => void saving.saveEach() },
      { name: results.report, act: () => void saving.saveReport() },
      { name: results.playlist, act: () => void saving.savePlaylist() },
    ];
  }

  return (
    <Menu
      label={results.saveAllHow}
      items={items}
      button={{
        isMain,
        content: (
          <>
            <SaveIcon />
            {results.saveAll}
          </>
        ),
      }}
    />
  );
}
