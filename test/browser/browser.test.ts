import { afterAll, beforeAll, describe } from 'vitest';
import { findChromium } from './find-chromium.ts';
import { openSite, type OpenSite } from './open-site.ts';
import { testAskingOn } from './test-asking-on.ts';
import { testAccessibility } from './test-accessibility.ts';
import { testLibraryDesk } from './test-library-desk.ts';
import { testWriting } from './test-writing.ts';
import { testPeople } from './test-people.ts';
import { testEditions } from './test-editions.ts';
import { testReading } from './test-reading.ts';

const chromium = await findChromium();

// One file, so that one server and one browser serve them all, and a bundled Chromium is unpacked once.
describe.skipIf(!chromium)('the site in a browser', () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite(chromium!);
  });
  afterAll(() => site?.close());

  describe('reading', () => {
    testReading(() => site);
  });
  describe('people', () => {
    testPeople(() => site);
  });
  describe('asking on', () => {
    testAskingOn(() => site);
  });
  describe('editions', () => {
    testEditions(() => site);
  });
  describe('accessibility', () => {
    testAccessibility(() => site);
  });
  describe('the library desk', () => {
    testLibraryDesk(() => site);
  });
});

describe.skipIf(!chromium)('the site with a language model, in a browser', () => {
  testWriting(chromium!);
});
