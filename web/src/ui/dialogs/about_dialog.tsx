import type { ReadonlySignal } from '@preact/signals';
import { aboutMessages } from '../../messages/about';
import type { AppModel } from '../../model/app_model';
import type { EngineState } from '../../shared/converter';
import { Dialog } from '../kit/dialog';
import { DialogClose } from '../kit/dialog_close';
import { AboutVersion } from './about_version';

export interface AboutDialogProps {
  readonly engine: ReadonlySignal<EngineState>;
  readonly app: AppModel;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function AboutDialog({ engine, app, isOpen, onClose }: AboutDialogProps) {
  return (
    <Dialog isOpen={isOpen} labelledBy="about-title" onClose={onClose}>
      {/* The first control is far below. */}
      <h2 id="about-title" tabIndex={-1} autofocus>
        {aboutMessages.about.title}
      </h2>
      <p>{aboutMessages.about.text}</p>
      <h3>{aboutMessages.about.privacy}</h3>
      <p>{aboutMessages.about.privacyText}</p>
      <AboutVersion app={app} />
      <h3>{aboutMessages.about.parts}</h3>
      <Versions engine={engine.value} />
      <p>
        <a href="./licenses.txt" target="_blank" rel="noopener">
          {aboutMessages.about.licences}
        </a>
      </p>
      <DialogClose onClose={onClose} />
    </Dialog>
  );
}

function Versions({ engine }: { readonly engine: EngineState }) {
  return (
    <dl class="versions">
      {Object.entries(__VERSIONS__).map(
        ([name, version]) =>
          name !== 'unreel' && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{version}</dd>
            </div>
          ),
      )}
      {engine.state === 'ready' && (
        <div>
          <dt>{aboutMessages.about.engine}</dt>
          <dd>{aboutMessages.about.engineText(engine.versions.ffmpeg, engine.encoders)}</dd>
        </div>
      )}
    </dl>
  );
}
