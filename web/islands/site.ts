import { addDisplaySettings, restoreDisplay } from './display-settings.ts';
import { askOnEnter } from './ask-on-enter.ts';
import { findPublished } from './find-published.ts';
import { noticeOffline } from './notice-offline.ts';

// On every page. Module scripts run after the document is read.
restoreDisplay(document.documentElement, localStorage);
const place = document.getElementById('display');
if (place) addDisplaySettings(place, document.documentElement, localStorage);
for (const box of document.querySelectorAll<HTMLTextAreaElement>('.ask textarea')) askOnEnter(box.dataset.find ? findPublished(box) : box);
const offline = document.getElementById('offline');
if (offline) noticeOffline(document, offline);
