// Runs on any Node: says what to do when the project's own Node 26 did not come with its packages.
const major = Number(process.versions.node.split('.')[0])
if (major < 26) {
  console.error(
    `Porteiro needs Node 26 or newer; this is ${process.version}.\n` +
      'It usually comes with the packages: run "npm ci" without --omit=optional and look for download errors,\n' +
      'or install Node 26 yourself and run the command again.',
  )
  process.exit(1)
}
