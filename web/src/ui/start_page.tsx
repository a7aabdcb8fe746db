import { render } from 'preact';
import { Page } from './page';
import { createPageModel, type PageParts } from './page_model';

export function startPage(root: HTMLElement, parts: PageParts): void {
  render(<Page model={createPageModel(parts)} />, root);
}
