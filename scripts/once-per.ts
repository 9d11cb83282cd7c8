/** A memo whose entries live as long as their keys: for values that are computed once a run, or once a model. */

/** `make`, called once for each key. */
export function oncePer<Key extends WeakKey, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const entry = made.get(key) ?? { value: make(key) };
    made.set(key, entry);
    return entry.value;
  };
}

/** `make`, not called again while it is asked for the same two objects in a row. */
export function onceInARow<A extends object, B extends object, Value>(
  make: (a: A, b: B) => Value,
): (a: A, b: B) => Value {
  let last: { readonly a: A; readonly b: B; readonly value: Value } | undefined;
  return (a, b) => {
    if (last?.a !== a || last.b !== b) last = { a, b, value: make(a, b) };
    return last.value;
  };
}
