/** Lets files be dropped on an element; the innermost one that takes them gets them. */
export function takeDrops(zone: HTMLElement, take: (file: File) => void): void {
  zone.addEventListener('dragover', (event) => event.preventDefault())
  zone.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0]
    if (!file) return
    event.preventDefault()
    event.stopPropagation()
    take(file)
  })
}
