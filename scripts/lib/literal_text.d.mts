export function literalTexts(code: string, name: string): { readonly line: number; readonly text: string }[];
