import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { InputFault } from '../../domain/faults.ts';
import type { AskingRules } from '../security/check-asking.ts';
import type { Site } from '../site.ts';
import { addAnswerApi } from './add-answer-api.ts';
import { addLibraryApi } from './add-library-api.ts';

/** The JSON API under /api, and its description at /api/openapi.json. */
export function createApi(site: Site, rules: AskingRules): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const issue = result.error.issues[0];
      const field = issue?.path.join('.');
      throw new InputFault(
        field ? `The field "${field}" cannot be used: ${issue?.message}.` : `The request cannot be used: ${issue?.message}.`,
        {
          ...(field && { field }),
        },
      );
    },
  });
  api.use('/api/*', compress());
  addAnswerApi(api, site, rules);
  addLibraryApi(api, site);
  api.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Vouch',
      version: site.version,
      description: 'Clinical answers that can be checked: every sentence carries the exact quote that supports it.',
    },
  });
  return api;
}
