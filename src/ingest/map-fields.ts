/** Where a field is found in the front matter: dotted path by field. */
export type FieldMap = ReadonlyMap<string, string>;

/** Front matter with the fields of a map taken from where they are found; what was moved is not there twice. */
export function mapFields(source: Record<string, unknown>, map: FieldMap): Record<string, unknown> {
  const moved = [...map].flatMap(([field, keyPath]) =>
    keyPath !== field && !map.has(keyPath) && valueAt(source, keyPath) !== undefined ? [keyPath] : [],
  );
  const data = Object.fromEntries(Object.entries(source).filter(([key]) => !moved.includes(key)));
  for (const [field, keyPath] of map) {
    const value = valueAt(source, keyPath);
    if (value !== undefined && value !== null) data[field] = value;
  }
  return data;
}

function valueAt(data: Record<string, unknown>, keyPath: string): unknown {
  let value: unknown = data;
  for (const key of keyPath.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
