import type { Endpoint } from '@uncramp/contract/endpoint'
import { PROBLEM_STATUS, problem, statusOf } from '@uncramp/contract/problem'
import { z } from 'zod'

type Schema = Readonly<Record<string, unknown>>
type Components = Map<string, Schema>

const ALWAYS = [
  'invalid_request',
  'origin_not_allowed',
  'too_many_requests',
  'fault',
  'store_unreachable',
  'store_full',
] as const
const MEDIA = {
  json: 'application/json',
  text: 'text/plain',
  html: 'text/html',
  events: 'text/event-stream',
  bytes: 'application/octet-stream',
} as const
const WHO: Readonly<Record<Endpoint['access'], string>> = {
  anyone: 'Anyone.',
  signed_in: 'A signed-in runner, for the own records.',
  reader: 'The runner, and people the runner lets read.',
  commenter: 'The runner, and people the runner lets comment.',
  admin: 'An administrator.',
  link: 'Whoever holds the link.',
}

/** `#/$defs/X` → `#/components/schemas/X`, in the whole tree. */
function moveRefs(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(moveRefs)
  if (node === null || typeof node !== 'object') return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string'
        ? value.replace('#/$defs/', '#/components/schemas/')
        : moveRefs(value),
    ]),
  )
}

function isSchema(node: unknown): node is Schema {
  return node !== null && typeof node === 'object' && !Array.isArray(node)
}

/** A zod schema as JSON Schema 2020-12; named parts go to the shared components. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Components): Schema {
  const { $schema: _, $defs, ...own } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  for (const [name, part] of Object.entries($defs ?? {})) {
    const moved = moveRefs(part)
    if (isSchema(moved)) components.set(name, moved)
  }
  const moved = moveRefs(own)
  if (!isSchema(moved)) throw new Error('a JSON Schema is an object')
  const { id } = z.globalRegistry.get(schema) ?? {}
  if (id === undefined || moved['$ref'] !== undefined) return moved
  components.set(id, moved)
  return { $ref: `#/components/schemas/${id}` }
}

function parametersOf(endpoint: Endpoint, components: Components): readonly Schema[] {
  return (['path', 'query'] as const).flatMap((place) => {
    const schema = schemaOf(
      place === 'path' ? endpoint.params : endpoint.query,
      'input',
      components,
    )
    const properties = isSchema(schema['properties']) ? schema['properties'] : {}
    const required: unknown = schema['required'] ?? []
    return Object.entries(properties).map(([name, part]) => ({
      name,
      in: place,
      required: place === 'path' || (Array.isArray(required) && required.includes(name)),
      schema: part,
    }))
  })
}

function refusalResponses(endpoint: Endpoint): Schema {
  const bodyCodes = endpoint.bodyForm === 'none' ? [] : ['body_too_large']
  const jsonCodes = endpoint.bodyForm === 'json' ? ['body_not_json', 'type_not_supported'] : []
  const signCodes = endpoint.access === 'anyone' ? [] : ['sign_in_needed', 'not_found']
  const codes = [...ALWAYS, ...bodyCodes, ...jsonCodes, ...signCodes, ...endpoint.refusals]
  const byStatus = Object.groupBy(new Set(codes), (code) => String(statusOf(code)))
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, found]) => [
      status,
      {
        description: (found ?? []).join(', '),
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    ]),
  )
}

function successOf(endpoint: Endpoint, components: Components): Schema {
  if (endpoint.replyForm === 'empty') return { description: 'Done.' }
  const isJson = endpoint.replyForm === 'json'
  const schema = isJson ? schemaOf(endpoint.reply, 'output', components) : { type: 'string' }
  return { description: 'Done.', content: { [MEDIA[endpoint.replyForm]]: { schema } } }
}

function operationOf(name: string, endpoint: Endpoint, components: Components): Schema {
  const body =
    endpoint.bodyForm === 'none'
      ? {}
      : {
          requestBody: {
            required: true,
            content:
              endpoint.bodyForm === 'json'
                ? { [MEDIA.json]: { schema: schemaOf(endpoint.body, 'input', components) } }
                : { [MEDIA.bytes]: { schema: { type: 'string', format: 'binary' } } },
          },
        }
  return {
    operationId: name,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: `Who may call it: ${WHO[endpoint.access]}`,
    ...(endpoint.access === 'anyone' || endpoint.access === 'link' ? { security: [] } : {}),
    parameters: parametersOf(endpoint, components),
    ...body,
    responses: {
      [endpoint.status]: successOf(endpoint, components),
      ...refusalResponses(endpoint),
    },
  }
}

/** The OpenAPI 3.1 document of these endpoints, made from the schemas that check the calls. */
export function openApiDocument(endpoints: Readonly<Record<string, Endpoint>>): Schema {
  const components: Components = new Map()
  schemaOf(problem, 'output', components)
  const paths: Record<string, Record<string, Schema>> = {}
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const path = (paths[endpoint.path] ??= {})
    path[endpoint.method.toLowerCase()] = operationOf(name, endpoint, components)
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'uncramp',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        `Every quantity is a plain number whose key ends in its unit. Errors are problem documents with a stable code; ` +
        `the server's own are ${Object.keys(PROBLEM_STATUS).join(', ')}. General information, not a medical device.`,
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    tags: [...new Set(Object.values(endpoints).map((endpoint) => endpoint.tag))].map((name) => ({
      name,
    })),
    paths,
    components: {
      schemas: Object.fromEntries(components),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'uncramp.session_token' } },
    },
  }
}
