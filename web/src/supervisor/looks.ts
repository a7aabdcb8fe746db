import { ProbeQueue, type ProbeParts } from './probe_queue';

/** All that is asked of files beside conversions, in three rows. */
export class Looks {
  /** What is quickly answered: it comes between the steps of the others. */
  readonly probes: ProbeQueue;
  /** Passes over whole files that somebody waits for. */
  readonly passes: ProbeQueue;
  /** Those that nobody waits for: they run when there is nothing else, and give way to everything. */
  readonly checks: ProbeQueue;

  constructor(parts: Omit<ProbeParts, 'replaced' | 'released'>) {
    const released = (): void => this.checks.advance();
    this.probes = new ProbeQueue({ ...parts, released, replaced: () => this.#lost(this.probes) });
    this.passes = new ProbeQueue({ ...parts, released, replaced: () => this.#lost(this.passes) });
    this.checks = new ProbeQueue({
      ...parts,
      isFree: () => parts.isFree() && this.probes.isIdle && this.passes.isIdle,
      released: () => undefined,
      replaced: () => this.#lost(this.checks),
    });
  }

  get isRunning(): boolean {
    return this.#all.some((queue) => queue.isRunning);
  }

  /** Somebody asks for a pass. */
  makeWay(): void {
    if (this.checks.isRunning) this.checks.giveWay(() => undefined);
  }

  /** Calls `begin` when the worker is free for a conversion. */
  giveWay(begin: () => void): void {
    this.probes.giveWay(() => this.passes.giveWay(() => this.checks.giveWay(begin)));
  }

  /** To be called whenever the worker may have become free. */
  advance(): void {
    for (const queue of this.#all) queue.advance();
  }

  reply(reply: Parameters<ProbeQueue['reply']>[0]): void {
    for (const queue of this.#all) queue.reply(reply);
  }

  /** The worker is gone, and what it was at can be the cause; `isOver`: there will be no other. */
  crashed(error: Parameters<ProbeQueue['crashed']>[0], isOver: boolean): void {
    for (const queue of this.#all) if (queue.isRunning || isOver) queue.crashed(error);
  }

  get #all(): readonly ProbeQueue[] {
    return [this.probes, this.passes, this.checks];
  }

  #lost(cause: ProbeQueue): void {
    for (const queue of this.#all) if (queue !== cause) queue.lost();
  }
}
