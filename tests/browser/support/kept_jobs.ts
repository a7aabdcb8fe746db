/** How many unfinished jobs are on disk; runs in the page. */
export function keptJobs(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('unreel');
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
    opening.onsuccess = () => {
      const counting = opening.result.transaction('jobs').objectStore('jobs').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}
