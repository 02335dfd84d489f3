/** Something that is still being written; whoever is given it reads it only. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };
