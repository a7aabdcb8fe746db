import type { RowSays } from './row_says';

export function RowAside({ result, own }: Pick<RowSays, 'result' | 'own'>) {
  return (
    <>
      <span>{result}</span>
      <span class="hint">{own}</span>
    </>
  );
}
