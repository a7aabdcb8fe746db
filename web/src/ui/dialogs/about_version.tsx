import { aboutMessages } from '../../messages/about';
import { messages } from '../../messages/messages';
import type { AppModel } from '../../model/app_model';

/** Which version this is, whether it works offline, and the way to a newer one. */
export function AboutVersion({ app }: { readonly app: AppModel }) {
  const words = aboutMessages.version;
  const { offline } = app.state.value;
  const { value: lastCheck } = app.lastCheck;
  const outcome = app.isChecking.value ? words.checking : lastCheck && words.updateChecks[lastCheck];
  return (
    <>
      <h3>{words.title}</h3>
      <p>
        {messages.page.name} {__VERSIONS__['unreel']} <span class="build">({app.build})</span>
        {offline === 'ready' && <>. {words.isStored}</>}
        {offline === 'preparing' && <>. {words.isBeingStored}</>}
      </p>
      {isUninstalledOnIos() && <p>{words.installOnIos}</p>}
      {offline !== 'never' && (
        <p class="check-update">
          <button type="button" class="button" disabled={app.isChecking.value} onClick={() => void app.checkForUpdate()}>
            {words.check}
          </button>
          <span role="status">{outcome}</span>
        </p>
      )}
    </>
  );
}

/** The one system with installed pages whose browsers offer none of it. They alone have `standalone`; a Mac with it would have no touch. */
function isUninstalledOnIos(): boolean {
  return 'standalone' in navigator && navigator.standalone === false && navigator.maxTouchPoints > 0;
}
