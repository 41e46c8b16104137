import { followProgress } from './follow-progress.ts';

const list = document.querySelector<HTMLElement>('.progress[data-events]');
if (list) followProgress(list, document.getElementById('progress-status'));
