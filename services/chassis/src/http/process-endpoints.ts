import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { type Express } from 'express';
import { presentIf } from '@huji/contracts/shared/present.ts';
import type { MetricsRegistry } from '../observability/metrics.ts';
import { mountPage } from './allowed-methods.ts';

/** What the orchestrator asks. Live: the process turns. Started: it has been ready once. Ready: engines answer. */
export interface Health {
  readonly started: () => boolean;
  /** Rejects when something this process cannot work without does not answer. */
  readonly ready: () => Promise<void>;
  /** What it waits for although it is ready: the rest of its work goes on. Nothing when absent. */
  readonly waitsFor?: () => readonly 'newer-forms'[];
}

const READY_WITHIN_MS = 4_000;

const within = (ms: number, work: Promise<void>): Promise<void> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer in time')), ms);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
};

export const mountHealth =
  (health: Health) =>
  (app: Express): void => {
    mountPage(app, '/health/live', (_request, response) => {
      response.json({ status: 'live' });
    });
    mountPage(app, '/health/started', (_request, response) => {
      const started = health.started();
      response.status(started ? 200 : 503).json({ status: started ? 'started' : 'starting' });
    });
    mountPage(app, '/health/ready', async (_request, response) => {
      const ready = await within(READY_WITHIN_MS, health.ready()).then(
        () => true,
        () => false,
      );
      const waitsFor = health.waitsFor?.() ?? [];
      response
        .status(ready ? 200 : 503)
        .json({ status: ready ? 'ready' : 'not ready', ...presentIf(waitsFor.length > 0, { waitsFor }) });
    });
  };

export const mountMetrics =
  (metrics: MetricsRegistry, measure: () => Promise<void>) =>
  (app: Express): void => {
    mountPage(app, '/metrics', async (_request, response) => {
      await measure();
      const { contentType, text } = await metrics.exposition();
      response.type(contentType).send(text);
    });
  };

const INITIALIZER = `window.onload = () => {
  window.ui = SwaggerUIBundle({
    url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true, persistAuthorization: true,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset], layout: 'StandaloneLayout',
  });
};`;

/** Interactive documentation of everything mounted, served from this process alone. */
export const mountDocumentation =
  (openApi: () => unknown) =>
  (app: Express): void => {
    const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
    mountPage(app, '/openapi.json', (_request, response) => {
      response.json(openApi());
    });
    mountPage(app, '/docs/swagger-initializer.js', (_request, response) => {
      response.type('text/javascript').send(INITIALIZER);
    });
    app.get('/docs', (request, response, next) => {
      if (request.path.endsWith('/')) next();
      else response.redirect(308, '/docs/');
    });
    mountPage(app, '/docs/', (_request, response) => {
      // The page of the package styles itself inline and shows its icons as data.
      response.set(
        'Content-Security-Policy',
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
      );
      response.sendFile(join(assets, 'index.html'));
    });
    app.use('/docs', express.static(assets, { index: false, maxAge: '1h' }));
  };
