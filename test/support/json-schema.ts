/** Judges a value by a JSON Schema, as far as ours go: a keyword that is not known here is a mistake. */

type Schema = Readonly<Record<string, unknown>>;
type Rule = (wanted: never, value: unknown, schema: Schema) => boolean;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  array: Array.isArray,
  object: isObject,
};

const rules: Readonly<Record<string, Rule>> = {
  $schema: () => true,
  title: () => true,
  description: () => true,
  type: (name: string, value) => types[name]?.(value) ?? false,
  const: (wanted: unknown, value) => value === wanted,
  enum: (all: readonly unknown[], value) => all.includes(value),
  pattern: (pattern: string, value) => typeof value !== 'string' || new RegExp(pattern).test(value),
  minLength: (least: number, value) => typeof value !== 'string' || value.length >= least,
  minimum: (least: number, value) => typeof value !== 'number' || value >= least,
  maximum: (most: number, value) => typeof value !== 'number' || value <= most,
  anyOf: (all: readonly Schema[], value) => all.some((one) => accepts(one, value)),
  oneOf: (all: readonly Schema[], value) => all.filter((one) => accepts(one, value)).length === 1,
  items: (item: Schema, value) => !Array.isArray(value) || value.every((one) => accepts(item, one)),
  required: (keys: readonly string[], value) => !isObject(value) || keys.every((key) => key in value),
  properties: (all: Readonly<Record<string, Schema>>, value) =>
    !isObject(value) || Object.entries(value).every(([key, one]) => all[key] === undefined || accepts(all[key], one)),
  propertyNames: (name: Schema, value) => !isObject(value) || Object.keys(value).every((key) => accepts(name, key)),
  additionalProperties: (rest: Schema | false, value, { properties = {} }) =>
    !isObject(value) || Object.entries(value).every(([key, one]) => Object.hasOwn(properties as object, key) || (rest !== false && accepts(rest, one))),
};

export function accepts(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, wanted]) => {
    const rule = rules[keyword];
    if (rule === undefined) throw new Error(`${keyword} is not known here`);
    return rule(wanted as never, value, schema);
  });
}
