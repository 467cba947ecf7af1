// A reader process for tests: it runs and never says that it is ready.
process.on('message', () => {})
process.on('disconnect', () => process.exit())
