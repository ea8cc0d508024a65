import { registerHooks } from 'node:module';

/**
 * `node --import ./shell/register.ts out/main/index.js` runs the built app without Electron: whoever imports
 * `electron` gets the module beside this file, which speaks to an installed Chromium instead.
 */
const electron = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: electron, shortCircuit: true } : next(specifier, context),
});
