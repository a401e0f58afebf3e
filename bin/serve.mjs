#!/usr/bin/env node
// The server in one process, without the command line's own start-up: for the demonstration and the journeys.
// SIGTERM and SIGINT are Strapi's: what is under way is finished, then the process ends.
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './lib/run.mjs';

const require = createRequire(import.meta.url);
process.env.TZ = 'UTC';
const { createStrapi } = require('@strapi/strapi');
const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: process.env.SERVE_ADMIN !== 'no' });
strapi.log.level = process.env.LOG_LEVEL || 'error';
await strapi.start();
