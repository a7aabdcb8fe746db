import type { ReadonlySignal } from '@preact/signals';
import type { EngineState } from '../../shared/converter';
import { AboutSettings } from './about_settings';
import { AboutVersion } from './about_version';
import type { AppModel } from '../../model/app_model';
import { Dialog } from '../kit/dialog';
import type { KeepAwake } from '../../model/screen_lock';

export interface AboutDialogProps {
  readonly engine: ReadonlySignal<EngineState>;
  readonly app: AppModel;
  readonly keepAwake: KeepAwake;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function AboutDialog({ engine, app, keepAwake, isOpen, onClose }: AboutDialogProps) {
  return (
    <Dialog isOpen={isOpen} labelledBy="about-title" onClose={onClose}>
      <h2 id="about-title">About Unreel</h2>
      <p>
        Unreel takes the sound of a video or audio file and makes an MP3 of it. FFmpeg reads the file and LAME writes the MP3, both
        compiled to WebAssembly and running in your browser, on all cores of your device.
      </p>
      <h3>Privacy</h3>
      <p>
        Nothing is uploaded. There is no server part, no account, no statistics. Your browser refuses every request of this page, and of
        the workers that read your files, to any other site than its own; once they have loaded, the workers can connect to nothing at
        all. Results stay on your device until you have saved them, or for 24 hours.
      </p>
      <AboutVersion app={app} />
      <AboutSettings keepAwake={keepAwake} />
      <h3>Parts</h3>
      <Versions engine={engine.value} />
      <p>
        <a href="./licenses.txt" target="_blank" rel="noopener">
          Licences and notices
        </a>
      </p>
      <div class="dialog-buttons">
        <button type="button" class="button button-primary" onClick={onClose}>
          Close
        </button>
      </div>
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
          <dt>Engine</dt>
          <dd>
            FFmpeg {engine.versions.ffmpeg}, {engine.encoders === 1 ? '1 encoder' : `${engine.encoders} encoders`}
          </dd>
        </div>
      )}
    </dl>
  );
}
