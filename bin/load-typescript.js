// Lets Node read .ts and .tsx as they stand, in a checkout and under node_modules; JSX is Hono's.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'rolldown/utils';

registerHooks({
  load(url, context, nextLoad) {
    if (!/^file:.*\.tsx?$/.test(url)) return nextLoad(url, context);
    const path = fileURLToPath(url);
    const { code, map, errors } = transformSync(path, readFileSync(path, 'utf8'), {
      sourcemap: true,
      jsx: { runtime: 'automatic', importSource: 'hono/jsx' },
    });
    if (errors.length) throw new SyntaxError(`${path}: ${errors[0].message}`);
    const inline = map ? `\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}` : '';
    return { format: 'module', source: code + inline, shortCircuit: true };
  },
});
process.setSourceMapsEnabled(true);
