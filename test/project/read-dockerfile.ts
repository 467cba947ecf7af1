// A Dockerfile as a list of steps. Knows the forms that ours uses and refuses others, so that no step goes unseen.

export type DockerStep =
  | { kind: 'from'; image: string }
  | { kind: 'workdir'; path: string }
  | { kind: 'copy'; from: string[]; to: string }
  | { kind: 'run'; command: string }
  | { kind: 'user'; name: string }
  | { kind: 'volume'; path: string }
  | { kind: 'env'; name: string; value: string }
  | { kind: 'expose'; ports: number[] }
  | { kind: 'healthcheck'; command: string[] }
  | { kind: 'cmd'; command: string[] }

/** Returns the steps in order. Throws at a line it does not know. */
export function readDockerfile(text: string): DockerStep[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(readStep)
}

function readStep(line: string): DockerStep {
  const [, word = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? []
  switch (word) {
    case 'FROM':
      return { kind: 'from', image: rest }
    case 'WORKDIR':
      return { kind: 'workdir', path: rest }
    case 'COPY': {
      const paths = rest.split(' ')
      return { kind: 'copy', from: paths.slice(0, -1), to: paths.at(-1) ?? '' }
    }
    case 'RUN':
      return { kind: 'run', command: rest }
    case 'USER':
      return { kind: 'user', name: rest }
    case 'VOLUME':
      return { kind: 'volume', path: rest }
    case 'ENV': {
      const at = rest.indexOf('=')
      return { kind: 'env', name: rest.slice(0, at), value: rest.slice(at + 1) }
    }
    case 'EXPOSE':
      return { kind: 'expose', ports: rest.split(' ').map(Number) }
    case 'HEALTHCHECK':
      return { kind: 'healthcheck', command: readExecForm(rest.replace(/^.*? CMD /, '')) }
    case 'CMD':
      return { kind: 'cmd', command: readExecForm(rest) }
    default:
      throw new Error(`Cannot read the Dockerfile: ${line}`)
  }
}

/** Exec form only: a shell between would keep SIGTERM from the service. */
function readExecForm(text: string): string[] {
  const words: unknown = JSON.parse(text)
  if (Array.isArray(words) && words.every((word) => typeof word === 'string')) return words
  throw new Error(`Cannot read the Dockerfile: ${text} is not the exec form`)
}
