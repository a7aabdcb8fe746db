import { render } from 'preact';
import type { App } from '../shared/app';
import { createAppModel } from './app_model';
import { Page } from './page';
import { createPageModel, type PageParts } from './page_model';

export function startPage(root: HTMLElement, { app, ...parts }: PageParts & { readonly app: App }): void {
  render(<Page model={createPageModel(parts)} app={createAppModel(app)} />, root);
}
