/** What concerns the device and whoever sits before it, rather than a conversion. */
import { settingsMessages } from '../../messages/settings';
import type { PageModel } from '../../model/page_model';
import { Dialog } from '../kit/dialog';
import { DialogClose } from '../kit/dialog_close';
import { ResultSettings } from './settings/results';
import { StorageSettings } from './settings/storage';
import { WorkingSettings } from './settings/working';

export interface SettingsDialogProps {
  readonly model: PageModel;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function SettingsDialog({ model, isOpen, onClose }: SettingsDialogProps) {
  return (
    <Dialog isOpen={isOpen} labelledBy="settings-title" onClose={onClose}>
      <h2 id="settings-title">{settingsMessages.title}</h2>
      <ResultSettings settings={model.settings} isPersistent={model.isPersistent.value} />
      <StorageSettings usage={model.usage.value} isPersistent={model.isPersistent.value} retention={model.settings.retention.value} />
      <WorkingSettings model={model} />
      <DialogClose onClose={onClose} />
    </Dialog>
  );
}
