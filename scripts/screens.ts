import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Look, languages, sizes, themes } from './screens/look.ts';
import { createPlayer } from './screens/player.ts';
import { scenes } from './screens/scenes/all.ts';
import { ensureBuilt } from './shared/build.ts';
import { inProject } from './shared/project.ts';
import { readOptions } from './shared/readOptions.ts';

const usage = `Usage: npm run screens -- [--only NAME] [--language L] [--theme T] [--size S] [--folder F] [--list]
Takes a picture of every screen and state of the built app, in every language, theme and size.
  --only NAME      only scenes whose name contains this; several are divided by commas
  --language L     one of: ${languages.join(', ')} (long: English, 40 % longer; only when asked for)
  --theme T        one of: ${themes.join(', ')} (forced: the system's own colours; only when asked for)
  --size S         one of: ${sizes.join(', ')}
  --folder F       where the pictures go, .packbench/screens by default
  --list           names the scenes and ends`;

function wrong(sentence: string): never {
  process.stderr.write(`${sentence}\n${usage}\n`);
  process.exit(2);
}

function pick<T extends string>(
  name: string,
  known: readonly T[],
  wanted: string | undefined,
  all = known,
): readonly T[] {
  const found = known.filter((one) => one === wanted);
  if (wanted !== undefined && found.length === 0) wrong(`There is no ${name} "${wanted}".`);
  return wanted === undefined ? all : found;
}

function readArguments() {
  const text = { type: 'string' } as const;
  const values = readOptions(
    {
      only: text,
      language: text,
      theme: text,
      size: text,
      folder: text,
      list: { type: 'boolean', default: false },
    },
    usage,
  );
  const names = values.only?.split(',');
  const wanted = scenes.filter(({ name }) => names === undefined || names.some((one) => name.includes(one)));
  if (wanted.length === 0) wrong(`No scene is named "${values.only}".`);
  const looks: readonly Look[] = pick('size', sizes, values.size).flatMap((size) =>
    pick('language', languages, values.language, ['en', 'de']).flatMap((language) =>
      pick('theme', themes, values.theme, ['light', 'dark']).map((theme) => ({ language, theme, size })),
    ),
  );
  return { wanted, looks, folder: values.folder ?? inProject('.packbench', 'screens'), list: values.list };
}

const { wanted, looks, folder, list } = readArguments();
if (list) {
  process.stdout.write(`${wanted.map(({ name }) => name).join('\n')}\n`);
  process.exit(0);
}
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const built = await ensureBuilt(say);
if (!built.ok) {
  say(built.message);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const player = createPlayer();
let missed = 0;
try {
  for (const scene of wanted) {
    try {
      const { page, setLook } = await player.play(scene);
      for (const look of looks) {
        await setLook(look);
        const name = `${scene.name}.${look.language}.${look.theme}.${look.size}.png`;
        await page.screenshot({ path: join(folder, name), animations: 'disabled' });
      }
      say(scene.name);
    } catch (error) {
      missed += 1;
      say(`${scene.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
} finally {
  await player.close();
}
say(`${wanted.length - missed} of ${wanted.length} scenes, ${looks.length} pictures each, in ${folder}`);
process.exitCode = missed === 0 ? 0 : 1;
