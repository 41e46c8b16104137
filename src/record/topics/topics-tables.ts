/** Tables of topics, who is expert in them, which answers belong to them, and who makes which drug. */
export interface TopicsTables {
  topics: TopicsTable;
  person_topics: { person: string; topic: string };
  answer_topics: { answer: string; topic: string };
  makers: { drug: string; company: string };
}

/** `subjects` is JSON. */
interface TopicsTable {
  id: string;
  name: string;
  description: string;
  approvals: number;
  subjects: string;
}
