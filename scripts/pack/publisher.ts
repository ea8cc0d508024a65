/** Who publishes the packages, from the environment of whoever packs; see docs/packaging.md. */
export type Publisher = {
  readonly homepage: string | undefined;
  readonly maintainer: string | undefined;
  readonly updateUrl: string | undefined;
  /** Something to sign with was named. */
  readonly canSign: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

const given = (text: string | undefined): string | undefined => (text?.trim() ? text.trim() : undefined);

/** Who publishes the package, from the environment; an empty variable counts as none. */
export function readPublisher(env: Environment): Publisher {
  return {
    homepage: given(env.PACKBENCH_HOMEPAGE),
    maintainer: given(env.PACKBENCH_MAINTAINER),
    updateUrl: given(env.PACKBENCH_UPDATE_URL),
    canSign: given(env.CSC_LINK) !== undefined || given(env.WIN_CSC_LINK) !== undefined,
  };
}

/** Domains that belong to nobody (RFC 2606), as the placeholders in electron-builder.yml do. */
const placeholder = /(^|[@./])(example|invalid|test|localhost)(\.(com|net|org))?(>|\/|:|$)/i;

/**
 * What stands in the way of packages that are given to others, in words; empty when nothing does. Updates need a
 * signature where the system checks one: without it, whoever holds the server could put anything on every bench.
 */
export function publisherProblems(publisher: Publisher, platform: NodeJS.Platform): readonly string[] {
  const { homepage, maintainer, updateUrl, canSign } = publisher;
  const problems: string[] = [];
  if (homepage === undefined || !isPublic(homepage)) {
    problems.push('PACKBENCH_HOMEPAGE must be the https address of the publisher.');
  }
  if (
    maintainer === undefined ||
    !/^[^<>]+ <[^<>@\s]+@[^<>@\s]+>$/.test(maintainer) ||
    placeholder.test(maintainer)
  ) {
    problems.push('PACKBENCH_MAINTAINER must be a name and an address that is read: Name <mail@address>.');
  }
  if (updateUrl !== undefined) {
    if (!isPublic(updateUrl))
      problems.push('PACKBENCH_UPDATE_URL must be an https address, without ? and #.');
    if (platform !== 'linux' && !canSign) {
      problems.push('Packages that update themselves must be signed: name a certificate in CSC_LINK.');
    }
  }
  return problems;
}

/** How electron-builder is told; a trial keeps the placeholders and never looks for updates. */
export function publisherArguments({ homepage, maintainer, updateUrl }: Publisher): readonly string[] {
  return [
    ...(homepage === undefined ? [] : [`-c.extraMetadata.homepage=${homepage}`]),
    ...(maintainer === undefined ? [] : [`-c.linux.maintainer=${maintainer}`]),
    ...(updateUrl === undefined
      ? []
      : [
          `-c.extraMetadata.updateUrl=${updateUrl}`,
          '-c.publish.provider=generic',
          `-c.publish.url=${updateUrl}`,
        ]),
  ];
}

function isPublic(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
  return url.search === '' && url.hash === '' && !placeholder.test(url.hostname);
}
