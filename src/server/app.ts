import { Hono } from 'hono';
import { NotFoundFault } from '../domain/faults.ts';
import { answerFault } from './answer-fault.tsx';
import { identifyPerson } from './accounts/identify-person.ts';
import { createApi } from './api/create-api.ts';
import { logRequests } from './log-requests.ts';
import { addAllAccountRoutes } from './routes/account/add-all-account-routes.ts';
import { addAnswerRoutes } from './routes/add-answer-routes.tsx';
import { addAskRoute } from './routes/add-ask-route.tsx';
import { addAssetRoute } from './routes/add-asset-route.ts';
import { addDeskRoute } from './routes/add-desk-route.tsx';
import { addAnswerDeskRoutes } from './routes/desk/add-answer-desk-routes.tsx';
import { addDraftRoutes } from './routes/desk/add-draft-routes.tsx';
import { addReviewRoutes } from './routes/desk/add-review-routes.tsx';
import { addConversationRoutes } from './routes/add-conversation-routes.tsx';
import { addAudienceRoute } from './routes/add-audience-route.ts';
import { addHealthRoute } from './routes/add-health-route.ts';
import { addHistoryRoutes } from './routes/add-history-routes.tsx';
import { addHomeRoute } from './routes/add-home-route.tsx';
import { addLibraryRoutes } from './routes/add-library-routes.tsx';
import { addPubmedRoutes } from './routes/add-pubmed-routes.tsx';
import { addPeopleRoutes } from './routes/people/add-people-routes.tsx';
import { addPersonRoutes } from './routes/people/add-person-routes.tsx';
import { addProfileRoutes } from './routes/people/add-profile-routes.tsx';
import { addTopicRoutes } from './routes/people/add-topic-routes.tsx';
import { addLibraryDeskRoutes } from './routes/library-desk/add-library-desk-routes.tsx';
import { addTextDeskRoutes } from './routes/texts/add-text-desk-routes.tsx';
import { addTextRoutes } from './routes/add-text-routes.tsx';
import type { AskingRules } from './security/check-asking.ts';
import { checkOrigin } from './security/check-origin.ts';
import { limitBody } from './security/limit-body.ts';
import { limitRate } from './security/limit-rate.ts';
import { setSecurityHeaders } from './security/set-security-headers.ts';
import type { Site } from './site.ts';

/** The web site and its API, as one function from request to response. */
export function createApp(site: Site): Hono {
  const app = new Hono();
  const rules: AskingRules = { settings: site.settings, countQuestion: limitRate(site.settings.questionsPerMinute) };

  // 1. What holds for every request.
  app.use(logRequests(site.log));
  app.use(setSecurityHeaders);
  app.use(checkOrigin(site.settings.publicUrl));
  app.use(identifyPerson(site.accounts, site.record.people, site.accountSettings));
  app.use(limitBody);
  // 2. Pages.
  addHomeRoute(app, site);
  addAskRoute(app, site, rules);
  addHistoryRoutes(app, site);
  addAnswerRoutes(app, site);
  addPubmedRoutes(app, site, rules);
  addConversationRoutes(app, site);
  addAudienceRoute(app, site);
  addLibraryRoutes(app, site);
  addTextRoutes(app, site);
  addAllAccountRoutes(app, site);
  addDeskRoute(app, site);
  addLibraryDeskRoutes(app, site);
  addProfileRoutes(app, site);
  addTopicRoutes(app, site);
  addPeopleRoutes(app, site);
  addPersonRoutes(app, site);
  addAnswerDeskRoutes(app, site);
  addReviewRoutes(app, site);
  addDraftRoutes(app, site);
  addTextDeskRoutes(app, site);
  // 3. What is not for people.
  addAssetRoute(app, site);
  addHealthRoute(app);
  app.route('/', createApi(site, rules));
  // 4. Everything else, and everything that fails.
  app.notFound(() => {
    throw new NotFoundFault('There is nothing at this address.');
  });
  app.onError((fault, c) => answerFault(c, site, fault));
  return app;
}
