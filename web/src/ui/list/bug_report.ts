import type { EngineState, ErrorReport } from '../../shared/converter';

/** What helps to find a bug, in the language of whoever mends it, and nothing that tells who has it: no name of a file, nothing of its content. */
export function bugReport(error: ErrorReport, engine: EngineState, browser: string): string {
  const versions = Object.entries(__VERSIONS__).map(([name, version]) => `${name} ${version}`);
  const encoders = engine.state === 'ready' ? `, ${engine.encoders} encoders` : '';
  return [
    `Error: ${error.code}${error.subject === undefined ? '' : ` (${error.subject})`}`,
    `Detail: ${error.detail}`,
    `Engine: ${engine.state}${encoders}`,
    `Versions: ${versions.join(', ')}`,
    `Browser: ${browser}`,
  ].join('\n');
}
