/** What the tests use of it; it comes without types. */
declare module 'better-sqlite3' {
  export default class Database {
    constructor(file: string, options?: { timeout?: number });
    prepare(sql: string): { reader: boolean; all(): unknown[]; run(): unknown };
    close(): void;
  }
}
