import { _electron } from 'playwright';
import { followProcess } from './appProcess.ts';
import { root } from './hosts.ts';
import type { LaunchOptions, Station } from './station.ts';

/** Starts the built app in Electron itself. */
export async function launchElectron(
  options: LaunchOptions & { readonly dataDir: string; readonly args: readonly string[] },
): Promise<Station> {
  const electron = await _electron.launch({
    cwd: root,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '.', ...options.args],
    env: { ...inherited(), ...options.env },
  });
  const child = electron.process();
  const app = followProcess(child);
  const answer = options.env?.PACKBENCH_DIALOG_ANSWER;
  if (answer !== undefined) await answerDialogs(electron, Number(answer));
  return {
    page: await electron.firstWindow(),
    host: 'electron',
    dataDir: options.dataDir,
    pid: child.pid ?? 0,
    output: app.output,
    said: async (words) => {
      await app.find(new RegExp(RegExp.escape(words)));
    },
    look: (expression) =>
      electron.evaluate(
        ({ BrowserWindow }, text) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text),
        expression,
      ),
    inMain: (work) => electron.evaluate(work),
    kill: async () => {
      child.kill('SIGKILL');
      await app.ended;
    },
    close: async () => {
      await electron.evaluate(({ app }) => app.quit());
      return app.ended;
    },
  };
}

/** In place of the person: shows the words on stderr, as the shell does, and presses the given button. */
async function answerDialogs(
  electron: Awaited<ReturnType<typeof _electron.launch>>,
  response: number,
): Promise<void> {
  await electron.evaluate(({ dialog }, pressed) => {
    dialog.showMessageBox = async (...args: readonly unknown[]) => {
      console.error(JSON.stringify(args.at(-1)));
      return { response: pressed, checkboxChecked: false };
    };
  }, response);
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
