declare module 'vader-sentiment' {
  export const SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } }
}
declare module 'sentiment' {
  export default class Sentiment {
    analyze(text: string): { score: number; comparative: number }
  }
}
declare module 'autocannon' {
  interface Options {
    readonly url: string
    readonly method: 'POST'
    readonly headers: Record<string, string>
    readonly body: string
    readonly connections: number
    /** In seconds. */
    readonly duration: number
  }
  interface Result {
    readonly errors: number
    readonly timeouts: number
    readonly non2xx: number
    /** In seconds. */
    readonly duration: number
  }
  interface Run extends Promise<Result> {
    on(
      event: 'response',
      listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): void
  }
  export default function autocannon(options: Options): Run
}
