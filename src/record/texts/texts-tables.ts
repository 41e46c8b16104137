/** The site's own texts: every version as it was saved. */
export interface TextsTables {
  texts: {
    name: string;
    version: number;
    body: string;
    note: string;
    saved_by: string;
    saved_at: string;
  };
}
