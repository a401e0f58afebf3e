import http from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AwsClient } from 'aws4fetch';
import type { FileStorage } from './storage';

export type S3Settings = { endpoint: string; bucket: string; region: string; key: string; secret: string };
type Answer = http.IncomingMessage;

const patience = 60_000;

/** An S3-compatible store, addressed by path. Bytes go as a stream of a length said beforehand; they are sealed already. */
export const s3Storage = ({ endpoint, bucket, region, key: accessKeyId, secret }: S3Settings): FileStorage => {
  const client = new AwsClient({ accessKeyId, secretAccessKey: secret, region, service: 's3' });

  const ask = async (method: string, key: string, body?: { bytes: Readable; length: number }): Promise<Answer> => {
    const url = new URL(`${endpoint.replace(/\/$/, '')}/${bucket}/${key}`);
    const signed = await client.sign(url.href, { method, headers: body ? { 'content-length': String(body.length) } : {} });
    const headers = { ...Object.fromEntries(signed.headers), ...(body && { 'content-length': String(body.length) }) };
    const request = (url.protocol === 'https:' ? https : http).request(url, { method, headers, timeout: patience });
    const answer = new Promise<Answer>((resolve, reject) => {
      request.on('response', resolve).on('error', reject).on('timeout', () => request.destroy(Object.assign(new Error('The file store did not answer'), { code: 'FILE_STORE_SILENT' })));
    });
    answer.catch(() => undefined); // awaited below, after the body
    if (body) await pipeline(body.bytes, request);
    else request.end();
    return answer;
  };

  const settled = async (answer: Answer, ...good: readonly number[]): Promise<void> => {
    answer.resume();
    if (!good.includes(answer.statusCode ?? 0)) throw Object.assign(new Error('The file store refused'), { code: `FILE_STORE_${answer.statusCode}` });
  };

  return {
    put: async (key, bytes, length) => settled(await ask('PUT', key, { bytes, length }), 200, 201, 204),
    async open(key) {
      const answer = await ask('GET', key);
      if (answer.statusCode !== 200) await settled(answer);
      return answer;
    },
    remove: async (key) => settled(await ask('DELETE', key), 200, 204, 404),
  };
};
