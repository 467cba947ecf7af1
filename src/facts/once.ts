// What is worked out when somebody first asks for it, and by no one who can do without.

/** Returns `make`, working when it is first asked. */
export function once<Made>(make: () => Made): () => Made {
  let made: { result: Made } | undefined
  return () => {
    made ??= { result: make() }
    return made.result
  }
}
