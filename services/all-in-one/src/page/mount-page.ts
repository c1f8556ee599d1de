import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';

const PUBLIC = fileURLToPath(new URL('public/', import.meta.url));

/** `/`: the office at a glance, as plain files. What it shows it asks for over HTTP like any other client. */
export const mountPage = (app: Express): void => {
  app.use('/page', express.static(PUBLIC, { index: false, fallthrough: false, cacheControl: false }));
  app.get('/', (_request, response) => {
    response.sendFile('index.html', { root: PUBLIC, cacheControl: false });
  });
};
