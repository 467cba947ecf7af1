// How a caller tells that the store could not do what was asked (disk full, file locked, gone) from every other failure:
// the same work may be asked again when the store can, and nothing is wrong with the mail.

const CODE = 'store-failed'

/** Returns the error that a store rejects with when it could not commit, or not do what `message` says. */
export function storeFailure(cause: unknown, message = 'Cannot commit to the store'): Error {
  return Object.assign(new Error(message, { cause }), { code: CODE })
}

export function isStoreFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === CODE
}
