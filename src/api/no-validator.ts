/**
 * Stands for a validator of JSON schemas, and in the bundle (wrangler.toml)
 * for ajv, a seventh of what every start would read: the MCP library validates
 * with one what users fill into the forms of a tool, and no tool here has any.
 */
export default function noValidator(): never {
  throw new Error('no tool asks users for input')
}
