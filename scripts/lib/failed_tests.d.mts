export function failedTests(reports: string, part: string): string[];
