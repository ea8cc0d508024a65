/** `npm start`: sets up, builds, and opens the station. See scripts/start/main.ts. */
import { setUpAndRun } from './setup.mjs';

setUpAndRun('scripts/start/main.ts');
