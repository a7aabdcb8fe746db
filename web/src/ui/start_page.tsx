import { render } from 'preact';
import { createAppModel } from '../model/app_model';
import { takeHandedOver } from '../model/handed_over';
import { callWhenQuiet } from '../model/page_effects';
import { createPageModel } from '../model/page_model';
import type { PageParts } from '../model/page_parts';
import type { App } from '../shared/app';
import type { HandOvers } from '../shared/hand_over';
import { Page } from './page';

export interface StartParts extends PageParts {
  readonly app: App;
  readonly handOvers: HandOvers;
}

export function startPage(root: HTMLElement, { app, handOvers, ...parts }: StartParts): void {
  const model = createPageModel(parts);
  render(<Page model={model} app={createAppModel(app)} />, root);
  callWhenQuiet(model.engine, model.queue, () => app.keep());
  takeHandedOver(handOvers, model);
}
