/** What concerns the device and whoever sits before it, rather than what is made of a file. Each is remembered by itself. */
import { effect, signal, type Signal } from '@preact/signals';
import { RETENTIONS, USUAL_RETENTION, type Retention } from '../shared/retention';
import { recall, remember } from './remembered';

export type Gentle = 'never' | 'battery' | 'always';

const GENTLE: readonly Gentle[] = ['never', 'battery', 'always'];

export interface Settings {
  /** How long results are kept. */
  readonly retention: Signal<Retention>;
  /** Half the cores: where the device runs on its battery, or in any case. */
  readonly gentle: Signal<Gentle>;
  /** Says that a batch is over, where the page is not seen. */
  readonly notifies: Signal<boolean>;
  readonly playsSound: Signal<boolean>;
  /** Results are decoded once more, when there is nothing else to do. */
  readonly verifies: Signal<boolean>;
  /** Where a folder is added, its name, those of its files, and the picture in it say what the files do not. */
  readonly looksBeside: Signal<boolean>;
  /** Where all results are saved together, a playlist of them… */
  readonly addsPlaylist: Signal<boolean>;
  /** …and a table of what became of each file come with them. */
  readonly addsReport: Signal<boolean>;
}

export function createSettings(): Settings {
  return {
    retention: rememberedChoice('retention', RETENTIONS, USUAL_RETENTION),
    gentle: rememberedChoice('gentle', GENTLE, 'never'),
    notifies: rememberedSwitch('notifies'),
    playsSound: rememberedSwitch('plays-sound'),
    verifies: rememberedSwitch('verifies', true),
    looksBeside: rememberedSwitch('looks-beside', true),
    addsPlaylist: rememberedSwitch('adds-playlist'),
    addsReport: rememberedSwitch('adds-report'),
  };
}

function rememberedSwitch(key: string, usual = false): Signal<boolean> {
  const value = signal((recall(key) ?? (usual ? 'yes' : 'no')) === 'yes');
  effect(() => remember(key, value.value ? 'yes' : 'no'));
  return value;
}

function rememberedChoice<Value extends string>(key: string, values: readonly Value[], usual: Value): Signal<Value> {
  const known = recall(key);
  const choice = signal(values.find((value) => value === known) ?? usual);
  effect(() => remember(key, choice.value));
  return choice;
}
