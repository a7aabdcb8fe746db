/** How many unfinished jobs are on disk; runs in the page. */
export function keptJobs(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('unreel');
    // The page has not made it yet, and does.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(0);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('jobs').objectStore('jobs').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}
