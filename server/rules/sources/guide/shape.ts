/** What the strategy guide claims, in our words, and how we read it where it leaves a hole (`resolution`). */
export interface GuideStatement {
  readonly says: string;
  readonly resolution: string | null;
}
