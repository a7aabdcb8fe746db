import type { RowSays } from './row_says';

export function RowAside({ result, own }: Pick<RowSays, 'result' | 'own'>) {
  return (
    <>
      <span class="item-line">{result}</span>
      <span class="item-line hint">{own}</span>
    </>
  );
}
