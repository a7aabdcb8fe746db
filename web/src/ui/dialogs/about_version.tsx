import { messages } from '../../messages/messages';
import type { AppModel } from '../../model/app_model';

/** Which version this is, whether it works offline, and the way to a newer one. */
export function AboutVersion({ app }: { readonly app: AppModel }) {
  const { offline } = app.state.value;
  return (
    <>
      <h3>{messages.dialogs.version.title}</h3>
      <p>
        {messages.page.name} {__VERSIONS__['unreel']} <span class="build">({app.build})</span>
        {offline === 'ready' && <>. {messages.dialogs.version.isStored}</>}
        {offline === 'preparing' && <>. {messages.dialogs.version.isBeingStored}</>}
      </p>
      {isUninstalledOnIos() && <p>{messages.dialogs.version.installOnIos}</p>}
      {offline !== 'never' && (
        <p class="check-update">
          <button type="button" class="button" disabled={app.isChecking.value} onClick={() => void app.checkForUpdate()}>
            {messages.dialogs.version.check}
          </button>
          <span role="status">{app.isChecking.value ? messages.dialogs.version.checking : app.lastCheck.value && messages.dialogs.version.updateChecks[app.lastCheck.value]}</span>
        </p>
      )}
    </>
  );
}

/** The one system with installed pages whose browsers offer none of it. They alone have `standalone`; a Mac with it would have no touch. */
function isUninstalledOnIos(): boolean {
  return 'standalone' in navigator && navigator.standalone === false && navigator.maxTouchPoints > 0;
}
