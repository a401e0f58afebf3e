import fs from 'node:fs';

export default async (): Promise<void> => {
  if (process.env.TEST_FOLDER) fs.rmSync(process.env.TEST_FOLDER, { recursive: true, force: true });
};
