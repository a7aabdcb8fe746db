/** Half of the cores are left to others where that is wanted (https://www.w3.org/TR/battery-status/; Chromium alone tells of batteries). */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Gentle } from './settings';

interface Battery extends EventTarget {
  readonly charging: boolean;
}

export interface GentleMode {
  /** Whether the browser tells that the device runs on its battery. */
  readonly seesBattery: boolean;
  /** Whether it is so now. */
  readonly isOn: ReadonlySignal<boolean>;
}

/** `tell` hears of each change. */
export function keepGentle(wanted: ReadonlySignal<Gentle>, tell: (isGentle: boolean) => void): GentleMode {
  const isOnBattery = signal(false);
  const isOn = computed(() => wanted.value === 'always' || (wanted.value === 'battery' && isOnBattery.value));
  let isWatching = false;
  effect(() => {
    if (wanted.value !== 'battery' || isWatching) return;
    isWatching = true;
    void watchBattery((onBattery) => (isOnBattery.value = onBattery));
  });
  effect(() => tell(isOn.value));
  return { seesBattery: 'getBattery' in navigator, isOn };
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
