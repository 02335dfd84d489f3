/** Facts, and what English says of them, word for word; two facts of one kind are never alike. */
export type Row<Facts> = readonly [facts: Facts, said: string];
