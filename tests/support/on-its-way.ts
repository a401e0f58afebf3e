import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * For a test that sends files: what is on its way lies in a folder of its own, because files.test.ts looks at the machine's
 * for what was left behind. Called before the world is booted.
 */
export const onItsWay = (): { left(): string[]; close(): void } => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vsp-on-its-way-'));
  jest.spyOn(os, 'tmpdir').mockReturnValue(folder);
  return {
    left: () => fs.readdirSync(folder).filter((name) => /^[a-z0-9]{25}/.test(name)),
    close() {
      jest.restoreAllMocks();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
};
