import type { Answered } from '../../domain/answer.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Standing } from '../../domain/source.ts';
import type { AnswerListing, StoredAnswer } from '../../record/record.ts';
import { AbstainedView } from './article/abstained-view.tsx';
import { Disclaimer, LeadingText, UrgentText } from './article/board-text.tsx';
import { AskNext } from './article/ask-next.tsx';
import { AskedOn } from './article/asked-on.tsx';
import { BottomLine } from './article/bottom-line.tsx';
import { Contents } from './article/contents.tsx';
import { Disagreements } from './article/disagreements.tsx';
import { HowMade } from './article/how-made.tsx';
import { changedReferences, prepareArticle } from './article/prepare-article.ts';
import { PatientBox } from './article/patient-box.tsx';
import { Pictures } from './article/pictures.tsx';
import { PubmedOffer } from './article/pubmed-offer.tsx';
import { ReferenceList } from './article/reference-list.tsx';
import { SectionView } from './article/section-view.tsx';
import { StatusStrip } from './article/status-strip.tsx';
import { TitleBlock } from './article/title-block.tsx';
import { EditionNote } from './edition/edition-note.tsx';
import { EditionSections } from './edition/edition-sections.tsx';
import { ReviewedBy } from './article/reviewed-by.tsx';
import { StructuredData } from './article/structured-data.tsx';
import type { PublicReview } from '../review/read-public-review.ts';
import { formatDate } from './format-date.ts';
import { Layout } from './layout.tsx';
import { nameStatus } from './name-status.ts';
import type { PageAssets } from './resolve-assets.ts';

export interface ArticlePageProps {
  assets: PageAssets;
  stored: StoredAnswer;
  /** What the revision quotes, as it was when saved. */
  evidence: Evidence;
  /** Today's standing of sources, by source id; shown beside the standing then. */
  standingNow?: ReadonlyMap<string, Standing>;
  /** The published answer to the same question, where this one is not published. */
  published?: AnswerListing | null;
  /** The conversation this answer was made in. */
  conversation?: string | null;
  /** Whether a reader may have PubMed searched where there is no answer. */
  offersPubmed?: boolean;
  /** What readers are told of its review; null where nothing is known of it. */
  review?: PublicReview | null;
}

/** The page of one revision of an answer: an article with its proofs, or a reasoned abstention. */
export function ArticlePage(props: ArticlePageProps) {
  const { answer } = props.stored;
  return answer.outcome === 'answered' ? <AnsweredPage {...props} answer={answer} /> : <AbstainedPage {...props} />;
}

function AnsweredPage({
  assets,
  stored,
  evidence,
  standingNow,
  published,
  conversation,
  review = null,
  answer,
}: ArticlePageProps & { answer: Answered }) {
  const { edition } = answer;
  const shown = edition ? { ...answer, references: [...answer.references, ...edition.boardReferences] } : answer;
  const article = prepareArticle(stored, shown, evidence, standingNow);
  const changed = changedReferences(article);
  return (
    <Layout
      {...frame(assets, stored, review)}
      head={<StructuredData stored={stored} review={review} changed={changed.length > 0} />}
      status={<StatusStrip status={stored.status} savedAt={stored.savedAt} changed={changed} review={review} url={answer.url} />}
    >
      <article class="wrap article">
        <TitleBlock answer={answer} savedAt={stored.savedAt} published={published} review={review}>
          <AskedOn stored={stored} conversation={conversation} />
        </TitleBlock>
        <Contents article={article} />
        <div class="text">
          <UrgentText answer={answer} />
          {edition && <EditionNote answer={answer} edition={edition} />}
          <LeadingText answer={answer} />
          <BottomLine article={article} />
          <PatientBox answer={answer} />
          {edition ? (
            <EditionSections article={article} />
          ) : (
            answer.sections.map((section) => <SectionView article={article} section={section} />)
          )}
          {!edition && <Pictures pictures={answer.pictures ?? []} />}
          {!edition && <Disagreements article={article} />}
          <ReferenceList article={article} />
          {review && <ReviewedBy review={review} edition={edition !== undefined} />}
          <HowMade answer={answer} savedAt={stored.savedAt} reviewed={stored.status === 'approved'} />
          <Disclaimer answer={answer} />
          <AskNext answer={answer} />
        </div>
      </article>
    </Layout>
  );
}

function AbstainedPage({ assets, stored, published, conversation, offersPubmed, review = null }: ArticlePageProps) {
  const { answer } = stored;
  if (answer.outcome !== 'abstained') return null;
  return (
    <Layout
      {...frame(assets, stored, review)}
      status={<StatusStrip status={stored.status} savedAt={stored.savedAt} abstained review={review} url={answer.url} />}
    >
      <article class="wrap article">
        <TitleBlock answer={answer} savedAt={stored.savedAt} published={published} review={review}>
          <AskedOn stored={stored} conversation={conversation} />
        </TitleBlock>
        <div class="text">
          <UrgentText answer={answer} />
          <LeadingText answer={answer} />
          <AbstainedView answer={answer} />
          {offersPubmed && <PubmedOffer address={`/answers/${answer.id}/pubmed`} />}
          <HowMade answer={answer} savedAt={stored.savedAt} reviewed={stored.status === 'approved'} />
          <Disclaimer answer={answer} />
          <AskNext answer={answer} />
        </div>
      </article>
    </Layout>
  );
}

function frame(assets: PageAssets, { answer, status, listed, savedAt }: StoredAnswer, review: PublicReview | null) {
  return {
    title: answer.title,
    language: answer.language,
    assets,
    place: 'answers' as const,
    canonical: `/answers/${answer.slug}-${answer.id}`,
    description: `${answer.question} An answer whose every sentence carries its quote.`,
    noindex: !listed || (review?.instead !== null && review?.instead !== undefined),
    feed: '/news.atom',
    script: assets.articleScript,
    printLine: `Vouch. ${nameStatus(status)}. Revision ${answer.revision}, ${formatDate(savedAt)}. ${answer.title}`,
  };
}
