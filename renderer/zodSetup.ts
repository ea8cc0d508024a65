import { config } from 'zod';

// Imported before anything that builds a schema: zod otherwise probes for `new Function`, which the window's
// content security policy forbids and reports.
config({ jitless: true });
