export * from './result';
export * from './actor';
export * from './page';
export type * from './forms/section';
export type * from './documents/model';
export * from './html';
export * from './shell';
export * from './layout';
export * from './components';
