/** What the tests use of the runtime. */
declare module 'cloudflare:workers' {
  /** The Worker under test. */
  export const exports: { default: { fetch(input: string | Request, init?: RequestInit): Promise<Response> } }
  export const env: { readonly CONTRACT_URL?: string; readonly CONTRACT_KEY?: string }
}

declare module '*?raw' {
  const text: string
  export default text
}
