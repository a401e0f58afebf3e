import fs from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { folderStorage } from './folder-storage';
import { filesFolder, s3SettingsOf, storageOf, type FileStorage } from './storage';

const key = 'a'.repeat(26);
const bytes = Buffer.alloc(300_000, 'sealed bytes');
const put = (storage: FileStorage) => storage.put(key, Readable.from([bytes.subarray(0, 100_000), bytes.subarray(100_000)]), bytes.length);

/** As much of an S3 store as is asked of one: objects by path, signed requests only. */
const startStore = async () => {
  const objects = new Map<string, Buffer>();
  const heard: http.IncomingHttpHeaders[] = [];
  const server = http.createServer((request, response) => {
    heard.push(request.headers);
    const at = request.url ?? '';
    void buffer(request).then((body) => {
      const isSigned = /^AWS4-HMAC-SHA256 Credential=the-key\/\d{8}\/eu-west-2\/s3\/aws4_request, SignedHeaders=[^,]*host[^,]*x-amz-date[^,]*, Signature=[0-9a-f]{64}$/.test(request.headers.authorization ?? '');
      if (!isSigned) response.statusCode = 403;
      else if (request.method === 'PUT') objects.set(at, body);
      else if (request.method === 'DELETE') response.statusCode = objects.delete(at) ? 204 : 404;
      else if (!objects.has(at)) response.statusCode = 404;
      response.end(request.method === 'GET' && response.statusCode === 200 ? objects.get(at) : undefined);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { objects, heard, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() };
};
const settings = (endpoint: string) => ({ FILES_S3_ENDPOINT: endpoint, FILES_S3_BUCKET: 'files', FILES_S3_REGION: 'eu-west-2', FILES_S3_KEY: 'the-key', FILES_S3_SECRET: 'the-secret' }) as unknown as NodeJS.ProcessEnv;

describe('an S3-compatible store', () => {
  test('keeps what is put there, gives it back, and removes it', async () => {
    const store = await startStore();
    const storage = storageOf(settings(store.endpoint));
    await put(storage);
    expect(store.objects.get(`/files/${key}`)?.equals(bytes)).toBe(true);
    expect(store.heard[0]).toMatchObject({ 'content-length': String(bytes.length), 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', 'x-amz-date': expect.stringMatching(/^\d{8}T\d{6}Z$/) });
    expect(JSON.stringify(store.heard)).not.toContain('the-secret');
    expect((await buffer(await storage.open(key))).equals(bytes)).toBe(true);
    await storage.remove(key);
    await storage.remove(key); // twice is as good as once
    await expect(storage.open(key)).rejects.toMatchObject({ code: 'FILE_STORE_404' });
    store.stop();
  });

  test('a refusal and a store that is away are errors', async () => {
    const store = await startStore();
    await expect(put(storageOf({ ...settings(store.endpoint), FILES_S3_KEY: 'another' }))).rejects.toMatchObject({ code: 'FILE_STORE_403' });
    store.stop();
    await expect(put(storageOf(settings('http://127.0.0.1:9')))).rejects.toThrow();
  });

  test('half of its settings is a sentence that says which are missing', () => {
    expect(() => s3SettingsOf({ FILES_S3_BUCKET: 'files', FILES_S3_KEY: 'k' } as unknown as NodeJS.ProcessEnv)).toThrow('set FILES_S3_ENDPOINT, FILES_S3_SECRET as well');
    expect(s3SettingsOf({} as NodeJS.ProcessEnv)).toBeUndefined();
  });
});

describe('a folder', () => {
  let root: string;
  beforeAll(async () => { root = await fs.mkdtemp(path.join(os.tmpdir(), 'vsp-folder-')); });
  afterAll(() => fs.rm(root, { recursive: true, force: true }));

  test('keeps what is put there for its owner only, gives it back, and removes it', async () => {
    const storage = folderStorage(root);
    await put(storage);
    expect((await fs.stat(path.join(root, 'aa', key))).mode & 0o777).toBe(0o600);
    expect((await buffer(await storage.open(key))).equals(bytes)).toBe(true);
    await storage.remove(key);
    await storage.remove(key);
    await expect(storage.open(key)).rejects.toThrow();
  });

  test('half a file never has its name', async () => {
    const broken = new Readable({ read() { this.push(bytes); this.destroy(new Error('cut off')); } });
    await expect(folderStorage(root).put(key, broken, 1)).rejects.toThrow('cut off');
    await expect(folderStorage(root).open(key)).rejects.toThrow();
  });

  test.each(['../../etc/passwd', 'a', `${'a'.repeat(25)}/`, 'A'.repeat(26), `..${'a'.repeat(24)}`])('%j is no key', async (name) => {
    await expect(folderStorage(root).open(name)).rejects.toThrow('no key');
    await expect(folderStorage(root).remove(name)).rejects.toThrow('no key');
  });

  test('stands where it is told, beside the database of a demonstration, else in data/files', () => {
    const at = (env: object) => path.relative(process.cwd(), filesFolder(env as NodeJS.ProcessEnv));
    expect(at({ FILES_FOLDER: 'kept' })).toBe('kept');
    expect(at({ DEMO: '1', DATABASE_FILENAME: '.tmp/demo/data.db' })).toBe('.tmp/demo/files');
    expect(at({})).toBe('data/files');
  });
});
