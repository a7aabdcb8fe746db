/** What one row knows of the rows that are selected. */
export interface RowSelection {
  readonly isSelected: boolean;
  /** `isRange`: with all between this one and the one before. */
  readonly select: (id: string, isSelected: boolean, isRange: boolean) => void;
}
