/** Self-contained JSON Schemas that refuse unknown fields, made from what Kubernetes and operators publish. */
type Json = Record<string, unknown>;

export interface CustomKind {
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly { readonly name: string; readonly schema: { readonly openAPIV3Schema: Json } }[];
  };
}

const DRAFT = 'http://json-schema.org/draft-07/schema#';
const REFERENCE = '#/definitions/';
const INTEGER_OR_TEXT = { oneOf: [{ type: 'string' }, { type: 'integer' }] };
const QUANTITY = { oneOf: [{ type: 'string' }, { type: 'number' }] };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names below `properties` are fields, whatever they are called; `description` elsewhere is prose. */
const mapSchema = (node: unknown, change: (schema: Json, original: Json) => Json): unknown => {
  if (Array.isArray(node)) return node.map((each) => mapSchema(each, change));
  if (!isObject(node)) return node;
  const kept = Object.entries(node).filter(([key]) => !key.startsWith('x-kubernetes') && key !== 'description');
  const mapped = kept.map(([key, value]) => {
    if (key !== 'properties' || !isObject(value)) return [key, mapSchema(value, change)];
    return [key, Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapSchema(each, change)]))];
  });
  return change(Object.fromEntries(mapped) as Json, node);
};

const closed = (schema: Json, original: Json): Json =>
  isObject(schema['properties']) &&
  schema['additionalProperties'] === undefined &&
  original['x-kubernetes-preserve-unknown-fields'] !== true
    ? { ...schema, additionalProperties: false }
    : schema;

/** What may be left out may also be written as null. */
const nullable = (schema: Json): Json => {
  const { properties, required = [] } = schema;
  if (!isObject(properties)) return schema;
  const loosened = Object.entries(properties).map(([name, field]) =>
    isObject(field) && typeof field['type'] === 'string' && !(required as string[]).includes(name)
      ? [name, { ...field, type: [field['type'], 'null'] }]
      : [name, field],
  );
  return { ...schema, properties: Object.fromEntries(loosened) as Json };
};

const strictDefinition = (name: string, definition: unknown): unknown => {
  if (name.endsWith('.util.intstr.IntOrString')) return INTEGER_OR_TEXT;
  if (name.endsWith('.api.resource.Quantity')) return QUANTITY;
  return mapSchema(definition, (schema, original) => nullable(closed(schema, original)));
};

const referencesOf = (node: unknown, definitions: Json, seen = new Set<string>()): ReadonlySet<string> => {
  if (Array.isArray(node)) for (const each of node) referencesOf(each, definitions, seen);
  if (!isObject(node)) return seen;
  const { $ref: reference } = node;
  if (typeof reference === 'string' && !seen.has(reference.slice(REFERENCE.length))) {
    seen.add(reference.slice(REFERENCE.length));
    referencesOf(definitions[reference.slice(REFERENCE.length)], definitions, seen);
  }
  for (const value of Object.values(node)) referencesOf(value, definitions, seen);
  return seen;
};

interface GroupVersionKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** `deployment-apps-v1`: what kubeconform asks for. */
const fileName = ({ group, version, kind }: GroupVersionKind): string =>
  [kind.toLowerCase(), ...(group === '' ? [] : [group.split('.')[0]]), version].join('-');

const ofKind = (schema: Json, { group, version, kind }: GroupVersionKind): Json => ({
  ...schema,
  $schema: DRAFT,
  properties: {
    ...(schema['properties'] as Json),
    apiVersion: { type: 'string', enum: [group === '' ? version : `${group}/${version}`] },
    kind: { type: 'string', enum: [kind] },
  },
  required: [...new Set([...((schema['required'] as string[] | undefined) ?? []), 'apiVersion', 'kind'])],
});

export const schemasOfKubernetes = (swagger: Json): ReadonlyMap<string, Json> => {
  const published = swagger['definitions'] as Record<string, Json>;
  const strict: Json = Object.fromEntries(
    Object.entries(published).map(([name, definition]) => [name, strictDefinition(name, definition)]),
  );
  const schemas = new Map<string, Json>();
  for (const [name, definition] of Object.entries(published)) {
    for (const kind of (definition['x-kubernetes-group-version-kind'] ?? []) as GroupVersionKind[]) {
      const schema = strict[name] as Json;
      if (!isObject(schema['properties']) || !('apiVersion' in schema['properties'])) continue;
      const used = [...referencesOf(schema, strict)].sort();
      const definitions = Object.fromEntries(used.map((each) => [each, strict[each]]));
      schemas.set(fileName(kind), { ...ofKind(schema, kind), definitions });
    }
  }
  return schemas;
};

export const schemaOfCustomKind = ({ spec }: CustomKind): readonly { readonly name: string; readonly schema: Json }[] =>
  spec.versions.map(({ name: version, schema }) => {
    const kind = { group: spec.group, version, kind: spec.names.kind };
    const strict = mapSchema(schema.openAPIV3Schema, (each, original) => {
      const typed = original['x-kubernetes-int-or-string'] === true ? { ...INTEGER_OR_TEXT } : each;
      return closed(typed, original);
    }) as Json;
    const properties = { ...(strict['properties'] as Json), metadata: { type: 'object' } };
    return { name: fileName(kind), schema: ofKind({ ...strict, properties, additionalProperties: false }, kind) };
  });

/** The definition as the API server wants it, without the prose that is most of its size. */
export const withoutProse = (definition: unknown): unknown => {
  if (Array.isArray(definition)) return definition.map(withoutProse);
  if (!isObject(definition)) return definition;
  const kept = Object.entries(definition).filter(([key, value]) => key !== 'description' || typeof value !== 'string');
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutProse(value)]));
};
