/** Half of the cores are left to others where that is wanted (https://www.w3.org/TR/battery-status/; Chromium alone tells of batteries). */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Gentle } from './settings';

interface Battery extends EventTarget {
  readonly charging: boolean;
}

export function canSeeBattery(): boolean {
  return 'getBattery' in navigator;
}

/** Whether it is so now. `tell` hears of each change. */
export function keepGentle(wanted: ReadonlySignal<Gentle>, tell: (isGentle: boolean) => void): ReadonlySignal<boolean> {
  const isOnBattery = signal(false);
  const isGentle = computed(() => wanted.value === 'always' || (wanted.value === 'battery' && isOnBattery.value));
  let isWatching = false;
  effect(() => {
    if (wanted.value !== 'battery' || isWatching) return;
    isWatching = true;
    void watchBattery((onBattery) => (isOnBattery.value = onBattery));
  });
  effect(() => tell(isGentle.value));
  return isGentle;
}

async function watchBattery(tell: (isOnBattery: boolean) => void): Promise<void> {
  const { getBattery } = navigator as { getBattery?(): Promise<Battery> };
  // A policy may forbid it: then it is as if there were none.
  const battery = await getBattery?.call(navigator).catch(() => null);
  if (!battery) return;
  const see = (): void => tell(!battery.charging);
  see();
  battery.addEventListener('chargingchange', see);
}
