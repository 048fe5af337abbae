/**
 * The rows of a table, one a line, their columns parted by tabs;
 * a line that begins with "#" tells of the table.
 */
export function rowsOf(table: string): string[][] {
  return table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}
