/** What the page may ask of the copy of itself that the browser keeps. Implemented by `app/`, used by `ui/`. Types only. */

export interface AppState {
  /** Whether the page opens without a network: never in browsers, windows and sites without service workers. */
  readonly offline: 'never' | 'preparing' | 'ready';
  /** `waiting`: a new build is here and can be taken. `taken`: another tab did, and this one goes on with what it has until it is loaded anew. */
  readonly update: 'none' | 'waiting' | 'taken';
  /** The browser offers to install the page, which is not installed yet. */
  readonly canInstall: boolean;
}

export type UpdateCheck = 'newest' | 'found' | 'failed';

export interface App {
  /** Tells this build from others of the same version. */
  readonly build: string;
  /** Calls `listener` at once and at each change. Returns the function that ends it. */
  watch(listener: (state: AppState) => void): () => void;
  /** Has the browser store the page, or look for a new build, which loads some megabytes. Called once. */
  keep(): void;
  /** Asks the site. What is found is there once `state.update` says so. */
  checkForUpdate(): Promise<UpdateCheck>;
  /** Loads the page anew, with the new build. Nothing is lost but what a reload loses: that is for the caller to think of. */
  takeUpdate(): void;
  /** Has the browser ask whether to install the page. Needs a click, and `state.canInstall`. */
  install(): Promise<void>;
}
