import { InfoIcon } from './icons';

export function Header({ onAbout }: { readonly onAbout: () => void }) {
  return (
    <header class="header">
      <img class="logo" src="./icon.svg" width="36" height="36" alt="" />
      <h1>Unreel</h1>
      <button type="button" class="button button-quiet" onClick={onAbout}>
        <InfoIcon />
        About
      </button>
    </header>
  );
}
