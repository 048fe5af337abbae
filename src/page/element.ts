type Child = Node | string | number | null | undefined | false
type Properties<Tag extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[Tag], 'style' | 'dataset' | 'children' | 'attributes'>
> & {
  readonly data?: Readonly<Record<string, string | number>>
  readonly attributes?: Readonly<Record<string, string>>
}

/**
 * A new element with properties, attributes and children; text is set as text, never read as markup.
 *
 * @example element('button', { type: 'button', className: 'plain' }, 'Copy')
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties<Tag> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const { data = {}, attributes = {}, ...rest } = properties
  const made = Object.assign(document.createElement(tag), rest)
  for (const [name, value] of Object.entries<string | number>(data)) made.dataset[name] = String(value)
  for (const [name, value] of Object.entries<string>(attributes)) made.setAttribute(name, value)
  made.append(...children.filter(isShown).map((child) => (child instanceof Node ? child : String(child))))
  return made
}

function isShown(child: Child): child is Node | string | number {
  return child !== null && child !== undefined && child !== false
}

/** The element of the page that has an id; index.html holds them all. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Kind
}
