/** What a row of the list may ask for. */
export interface JobActions {
  pause(): void;
  resume(): void;
  cancel(id: string): void;
  retry(id: string): void;
  reopen(id: string): void;
  remove(id: string): void;
}
