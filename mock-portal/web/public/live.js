// Keeps what is marked data-live up to date, in place: the focus, what is being typed and what is unfolded stay.
// Without this script « Actualiser » does.
const EVERY_MS = 30_000;
const place = document.querySelector('[data-stream]');

/** Makes an element as the fresh one is. */
function update(old, fresh) {
  if ('kept' in old.dataset || old.isEqualNode(fresh)) return;
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    // What the visitor unfolded is an attribute too.
    if (name !== 'open' && !fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  updateChildren(old, fresh);
}

function updateChildren(old, fresh) {
  let next = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    const twin = twinOf(child, next);
    if (twin === null) {
      old.insertBefore(child, next);
      continue;
    }
    while (next !== twin) next = removed(next);
    if (child.nodeType === child.ELEMENT_NODE) update(twin, child);
    else if (twin.data !== child.data) twin.data = child.data;
    next = twin.nextSibling;
  }
  while (next !== null) next = removed(next);
}

/** What stands for the same thing, from that node on: the same id or, for what has none, the same kind right there. */
function twinOf(child, next) {
  if (!child.id) return next?.nodeName === child.nodeName && !next.id ? next : null;
  let candidate = next;
  while (candidate !== null && candidate.id !== child.id) candidate = candidate.nextSibling;
  return candidate;
}

function removed(node) {
  const { nextSibling } = node;
  node.remove();
  return nextSibling;
}

/** A simulator that was started again knows none of the forms that it sent out before. */
function renewTokens(page) {
  const fresh = page.querySelector('[name="_csrf"]');
  for (const token of document.querySelectorAll('[name="_csrf"]')) token.value = fresh.value;
}

/** Asks for the page anew. Two never run at once: what happens meanwhile is looked at right after. */
let asking = false;
let again = false;
async function refresh() {
  again = asking;
  if (asking) return;
  asking = true;
  try {
    const answer = await window.fetch(window.location.href, { headers: { 'X-Actualisation': '1' } });
    const page = new window.DOMParser().parseFromString(await answer.text(), 'text/html');
    const parts = [...document.querySelectorAll('[data-live]')];
    const twins = parts.map((part) => page.getElementById(part.id));
    // The sandbox is gone, or the session: the page that says so is the one to see.
    if (twins.includes(null)) window.location.reload();
    else {
      parts.forEach((part, index) => update(part, twins[index]));
      renewTokens(page);
    }
  } catch {
    // The simulator is stopped: the stream says when it is back.
  } finally {
    asking = false;
    if (again) refresh();
  }
}

let stream;
function show(isLive) {
  place.querySelector('.live-state').hidden = !isLive;
}
function follow() {
  stream = new window.EventSource(place.dataset.stream);
  stream.onopen = () => {
    show(true);
    refresh();
  };
  stream.onmessage = refresh;
  stream.onerror = () => show(false);
}
// A browser keeps few streams open: pages that nobody looks at give theirs back.
function followWhileSeen() {
  stream?.close();
  if (document.visibilityState === 'visible') follow();
}

if (place !== null) {
  followWhileSeen();
  document.addEventListener('visibilitychange', followWhileSeen);
  window.setInterval(() => {
    if (document.visibilityState === 'visible') refresh();
  }, EVERY_MS);
}
