import type { UpdateCheck } from '../../shared/app';
import type { AppModel } from '../../model/app_model';

const OUTCOMES: Record<UpdateCheck, string> = {
  newest: 'This is the newest version.',
  found: 'A new version is here.',
  failed: 'It could not be checked: the site does not answer. Try again when there is a network.',
};

/** Which version this is, whether it works offline, and the way to a newer one. */
export function AboutVersion({ app }: { readonly app: AppModel }) {
  const { offline } = app.state.value;
  return (
    <>
      <h3>Version</h3>
      <p>
        Unreel {__VERSIONS__['unreel']} <span class="build">({app.build})</span>
        {offline === 'ready' && '. It is kept on this device, and opens without a network.'}
        {offline === 'preparing' && '. It is being stored on this device, to open without a network.'}
      </p>
      {isUninstalledOnIos() && <p>To install: Share, then Add to Home Screen.</p>}
      {offline !== 'never' && (
        <p class="check-update">
          <button type="button" class="button" disabled={app.isChecking.value} onClick={() => void app.checkForUpdate()}>
            Check for updates
          </button>
          <span role="status">{app.isChecking.value ? 'Checking…' : app.lastCheck.value && OUTCOMES[app.lastCheck.value]}</span>
        </p>
      )}
    </>
  );
}

/** The one system with installed pages whose browsers offer none of it. They alone have `standalone`; a Mac with it would have no touch. */
function isUninstalledOnIos(): boolean {
  return 'standalone' in navigator && navigator.standalone === false && navigator.maxTouchPoints > 0;
}
