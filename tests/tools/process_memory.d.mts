export function processTree(root: number): number[];
export function memoryOfTree(root: number): number;
export function watchPeakMemory(root: number): { stop(): number };
export function workingMemoryOfTree(root: number): number;
