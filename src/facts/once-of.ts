// What is worked out of a thing that stays as it is, such as a checklist's field, once for each: mails come by the thousand, checklists stay.

/** Returns `make`, working when it is first asked of a thing. Nobody may change what it returns, nor the thing. */
export function onceOf<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const known = new WeakMap<Thing, { made: Made }>()
  return (thing) => {
    const before = known.get(thing)
    if (before !== undefined) return before.made
    const made = make(thing)
    known.set(thing, { made })
    return made
  }
}
