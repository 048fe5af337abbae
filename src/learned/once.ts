/**
 * What is made once for each model, and kept as long as the model is.
 *
 * @param make a pure function of the model
 */
export function oncePerModel<Model extends object, Value>(
  make: (model: Model) => Value,
): (model: Model) => Value {
  const made = new WeakMap<Model, Value>()
  return (model) => {
    const known = made.get(model)
    if (known !== undefined) return known
    const value = make(model)
    made.set(model, value)
    return value
  }
}
