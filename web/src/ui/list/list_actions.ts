/** What can be done to all of the list. */
export interface ListActions {
  convert(): void;
  stop(): void;
  pause(): void;
  resume(): void;
  /** All that failed for a reason that may be gone. */
  retryAll(): void;
  showFailed(): void;
}
