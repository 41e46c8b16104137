import type { Person } from '../../domain/person.ts';
import { answerQuestion } from '../answer-question.ts';
import { makeAnswerId } from '../make-answer-id.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { expireApprovals } from '../review/expire-approvals.ts';
import { watchLibrary } from '../review/watch-library.ts';
import { DEMO_TOPIC, makeDemoBoard, type DemoBoard } from './demo-board.ts';
import { DEMO_TEXTS, putDemoText } from './demo-drug.ts';
import { agree, approve, assign, holds, object, replaceSource, sign, step, write, type DemoPorts } from './demo-play.ts';

export interface DemoFilled {
  /** Who can sign in, all with the same password. */
  people: Person[];
  password: string;
  answers: number;
}

/** What the clock shows while the demonstration is played: days before today. */
export interface DemoClock {
  daysAgo(days: number): void;
}

const BY = { program: 'demo' } as const;
// What is asked of each of the drugs that most sources are about.
const QUESTIONS = [
  (drug: string) => `What is the usual dose of ${drug} in adults?`,
  (drug: string) => `What should be monitored in patients on ${drug}?`,
  (drug: string) => `Can ${drug} be used in pregnancy?`,
];
const DRUGS_ASKED = 3;
const ROLE = (drug: string) => `What is the role of ${drug} in treatment?`;

/** Fills an empty record with a made-up board and answers in every state of review, played by the board's own rules over the last fifteen months. */
export async function fillDemo(
  ports: DemoPorts,
  accounts: Accounts,
  clock: DemoClock,
  onStep: (what: string) => void,
): Promise<DemoFilled> {
  // 1. The board, and what is to be read.
  clock.daysAgo(450);
  onStep('the board');
  const { board, password } = await makeDemoBoard({ accounts, record: ports.record });
  await putDemoText(ports.library, DEMO_TEXTS.label);
  await putDemoText(ports.library, DEMO_TEXTS.trial);
  // 2. An approval that has expired since.
  onStep('an approval that expired');
  const old = await writeAbout(ports, board, 'How is examplinib taken?', 'Taking examplinib', ['label']);
  await publish(ports, old, board);
  await approve(ports, old, board.editor, [board.expert, board.second]);
  clock.daysAgo(60);
  await expireApprovals(ports);
  for (const person of Object.values(board)) await renewDisclosure(ports, person);
  // 3. The long story: reviewers disagree, a third decides, a trial is retracted, the claim is replaced and approved again.
  onStep('an answer with a history');
  await playStory(ports, board, clock);
  // 4. Real questions, each in another state.
  onStep('answers in every state');
  clock.daysAgo(20);
  const asked = await askQuestions(ports, board);
  await playStates(ports, board, asked, clock);
  // 5. A doubt that nobody has settled yet.
  onStep('a page that is being re-checked');
  clock.daysAgo(9);
  await putDemoText(ports.library, DEMO_TEXTS.cohort);
  const doubtful = await writeAbout(ports, board, 'How long do people take examplinib?', 'Staying on examplinib', ['cohort']);
  await publish(ports, doubtful, board);
  await approve(ports, doubtful, board.editor, [board.expert, board.third]);
  clock.daysAgo(1);
  await putDemoText(ports.library, DEMO_TEXTS.cohort, 'expression-of-concern');
  await watchLibrary(ports, [DEMO_TEXTS.cohort.id]);
  clock.daysAgo(0);
  return { people: Object.values(board), password, answers: (await ports.record.reviews.deskAnswers()).length };
}

async function playStory(ports: DemoPorts, board: DemoBoard, clock: DemoClock): Promise<void> {
  const { editor, author, expert, second, third } = board;
  const id = await writeAbout(ports, board, 'Does examplinib work, and at which dose?', 'Examplinib: dose and effect', ['label', 'trial']);
  await publish(ports, id, board);
  await assign(ports, id, editor, [expert, second]);
  clock.daysAgo(52);
  await agree(ports, id, expert);
  await agree(ports, id, second);
  await object(ports, id, second, 3, 'Say how many took part, if the source does.');
  await ports.record.reviews.resolveThread(id, (await ports.record.reviews.threads(id))[0]!.claim, editor.id);
  await sign(ports, id, expert, 'approve');
  await sign(ports, id, second, 'request-changes', 'The number of participants is missing.');
  clock.daysAgo(50);
  await assign(ports, id, editor, [third]);
  await agree(ports, id, third);
  await sign(ports, id, third, 'approve', 'The source does not give the number; what it gives is told.');
  clock.daysAgo(30);
  await putDemoText(ports.library, DEMO_TEXTS.newTrial);
  await putDemoText(ports.library, DEMO_TEXTS.trial, 'retracted');
  const flags = await watchLibrary(ports, [DEMO_TEXTS.trial.id]);
  clock.daysAgo(28);
  const note = 'The trial was retracted; its result is replaced by that of the second trial.';
  await replaceSource(ports, id, author, DEMO_TEXTS.trial, DEMO_TEXTS.newTrial, note);
  clock.daysAgo(25);
  await approve(ports, id, editor, [expert, third]);
  for (const flag of flags.filter((one) => one.answer === id))
    await ports.record.reviews.closeFlag(flag.id, 'The claim was replaced in revision 2.', editor);
  const report = await ports.record.reviews.report({ answer: id, revision: 2, claim: null, text: 'Is this drug sold anywhere?' });
  await ports.record.reviews.replyToReport(report.id, 'No: it is made up, like everything in this demonstration.', editor);
}

async function playStates(ports: DemoPorts, board: DemoBoard, asked: string[], clock: DemoClock): Promise<void> {
  const { editor, expert, second, third } = board;
  const [reading, approved, changes, declined, withdrawn] = asked;
  for (const id of asked.slice(0, 6)) await publish(ports, id, board);
  clock.daysAgo(15);
  if (approved && (await holds(ports, approved))) await approve(ports, approved, editor, [expert, third]);
  if (reading) {
    await assign(ports, reading, editor, [expert, second]);
    await agree(ports, reading, expert, 12);
    await object(ports, reading, second, 0, 'Which label is this? Please name its date.');
  }
  if (changes) await step(ports, changes, 'send-back', editor, 'Please add what the label of another region says.');
  if (declined) await step(ports, declined, 'reject', editor, 'Another answer covers this question.');
  if (withdrawn) await step(ports, withdrawn, 'withdraw', editor, 'Asked by mistake.');
}

async function askQuestions(ports: DemoPorts, { author }: DemoBoard): Promise<string[]> {
  const reader = await ports.library.reader();
  const drugs = (await reader.subjects()).filter((subject) => subject.type === 'drug' && subject.sources > 1).slice(0, DRUGS_ASKED);
  const asked: string[] = [];
  const questions = [...drugs.slice(0, 1).map(({ name }) => ROLE(name)), ...QUESTIONS.flatMap((ask) => drugs.map(({ name }) => ask(name)))];
  for (const question of questions) {
    const id = makeAnswerId();
    const by = { id: author.id, name: author.name };
    const { outcome } = await answerQuestion({ ...ports, model: null }, { id, question, listed: false, by });
    if (outcome !== 'answered') continue;
    await ports.record.topics.setAnswerTopics(id, [DEMO_TOPIC], BY);
    asked.push(id);
  }
  return asked;
}

async function writeAbout(
  ports: DemoPorts,
  { author }: DemoBoard,
  question: string,
  title: string,
  texts: (keyof typeof DEMO_TEXTS)[],
): Promise<string> {
  const sections = texts.map((text): Parameters<typeof write>[3][number] => [text === 'label' ? 'Dose (US)' : 'Effect', DEMO_TEXTS[text]]);
  const id = await write(ports, author, { question, title }, sections);
  await ports.record.topics.setAnswerTopics(id, [DEMO_TOPIC], BY);
  return id;
}

async function publish({ record }: DemoPorts, id: string, { editor }: DemoBoard): Promise<void> {
  await record.setListed(id, true, { id: editor.id, name: editor.name });
}

async function renewDisclosure({ record }: DemoPorts, { id }: Person): Promise<void> {
  const before = await record.people.findDisclosure(id);
  await record.people.disclose(id, before?.interests ?? [], { person: id });
}
