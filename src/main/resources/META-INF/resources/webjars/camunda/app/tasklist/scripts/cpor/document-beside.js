/* The document beside the decision of "Review POE". The form has room for it, a text of this class; only a
   script knows which association it is about. */
import { associationOf, sheetIn, styled } from './sheet.js';

const ROOM = '.fjs-form .cpor-document';

const taskShown = () => new URLSearchParams(location.hash.split('?')[1]).get('task');

async function put(room, taskId) {
  const engineApi = document.querySelector('base').getAttribute('engine-api');
  const association = await associationOf(taskId, { engineApi: `${engineApi}engine/default` });
  const pages = await sheetIn(await fetch(`/staff/poe/${encodeURIComponent(association)}`), '.poe-pages');
  if (!pages || !room.isConnected) return;
  styled();
  room.classList.add('cpor-poe');
  room.replaceChildren(pages);
}

function look() {
  const room = document.querySelector(ROOM);
  const taskId = taskShown();
  if (!room || !taskId || room.dataset.document === taskId) return;
  room.dataset.document = taskId;
  put(room, taskId).catch(() => {}); // the words stay: it stands in the tab POE
}

new MutationObserver(look).observe(document.body, { childList: true, subtree: true });

export default [];
