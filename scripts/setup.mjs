/**
 * The first phase of every command. It runs on any Node from 20 on and uses no package: it installs what
 * package-lock.json names, then hands over to the Node of the project itself (see `node` in package.json).
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const oldestNode = 20;

/** Progress goes to stderr, so that `npm start -- --json` keeps stdout for its one line. */
function say(line) {
  process.stderr.write(`${line}\n`);
}

function readPackages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/**
 * Compares what is installed with the lock file: npm leaves a lock of its own in node_modules, written last,
 * so that an interrupted install does not look finished. Packages for other systems are never installed.
 */
function isInstalled() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readPackages(record);
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true;
    const present = installed[path];
    return present === undefined ? wanted.optional === true : present.version === wanted.version;
  });
}

/** The project's own Node, or undefined when it is not there or not the version that package.json names. */
function projectNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.node;
  const program = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const answer = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.trim() === `v${wanted}` ? program : undefined;
}

/** npm's own script where npm started us, because on Windows `npm` is a batch file that spawn cannot run. */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  return npm === undefined
    ? spawnSync(['npm', ...args].join(' '), { ...options, shell: true })
    : spawnSync(process.execPath, [npm, ...args], options);
}

function install() {
  if (process.platform === 'win32' && process.execPath.startsWith(modules)) {
    say('The packages changed, and Windows cannot replace the Node that is running. Run: npm ci');
    return false;
  }
  const began = Date.now();
  say('Installing packages (npm ci); the first time takes about a minute.');
  const result = runNpm(['ci', '--no-audit', '--no-fund']);
  if (result.status === 0) {
    say(`Packages installed in ${Math.round((Date.now() - began) / 1000)} s.`);
    return true;
  }
  say(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`);
  say('The packages could not be installed; npm says why above. Is the network there?');
  return false;
}

/** Installs what is missing. Returns the path of the project's Node, or undefined after saying why not. */
function setUp() {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    say(`Packbench needs Node ${oldestNode} or newer to set itself up; this is ${process.version}.`);
    return undefined;
  }
  if (isInstalled()) {
    const node = projectNode();
    if (node !== undefined) return node;
  }
  if (!install()) return undefined;
  const node = projectNode();
  if (node === undefined) {
    say('The packages are installed, but the Node among them does not run on this computer.');
  }
  return node;
}

function environment() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const separator = process.platform === 'win32' ? ';' : ':';
  const own = [join(modules, 'node', 'bin'), join(modules, '.bin')];
  return { ...process.env, [name]: [...own, process.env[name] ?? ''].join(separator) };
}

/**
 * Sets up, then runs a script of the project (path from the project's folder) on the project's Node with this
 * process's own arguments, and ends with its exit code.
 */
export function setUpAndRun(script) {
  const node = setUp();
  if (node === undefined) {
    process.exitCode = 1;
    return;
  }
  const child = spawn(node, [join(root, script), ...process.argv.slice(2)], {
    env: environment(),
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    say(`${script} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
