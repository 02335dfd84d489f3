/** All that the questions' entries export, under one name: for tests that ask every question. */
export * from '../src/index.js';
export * from '../src/buying/index.js';
export * from '../src/prices/index.js';
export * from '../src/terms/index.js';
export * from '../src/software/index.js';
export * from '../src/policies/index.js';
