// The load generator as a process of its own, beside the site's: options as JSON in the first argument, what it saw as JSON on stdout.
import { loadPage, type LoadOptions } from './load-page.ts';

process.stdout.write(JSON.stringify(await loadPage(JSON.parse(process.argv[2]!) as LoadOptions)));
