// Makes the page quicker, and nothing else: without it every link and button works as well, by loading a page.
//
// Where a link or the form leads to another state of the search, the page of that address is fetched, and each element
// with data-part takes the place of the one of that name. What has the focus keeps it, what is unfolded stays so, and
// back and forward work, since the address says all.

const parts = () => new Map([...document.querySelectorAll('[data-part]')].map((each) => [each.dataset.part, each]));
const form = () => document.getElementById('search');
const aloud = document.getElementById('aloud');

let asking = null;

/** Whether an address is one of the search page's own. */
function ofSearch(url) {
  return url.origin === location.origin && url.pathname === '/';
}

/** The address that the form asks for, without its empty fields. */
function asked() {
  const url = new URL(form().action);
  for (const [name, value] of new FormData(form())) {
    if (typeof value === 'string' && value.trim() !== '') url.searchParams.append(name, value.trim());
  }
  return url;
}

/** What has the focus, in words that also find it on another page. */
function focused() {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  if (at.id) return `#${CSS.escape(at.id)}`;
  if (at.name && at.type === 'checkbox') {
    return `input[name="${CSS.escape(at.name)}"][value="${CSS.escape(at.value)}"]`;
  }
  const link = at.closest('a[href]');
  return link ? `a[href="${CSS.escape(link.getAttribute('href'))}"]` : null;
}

/** Puts the parts of another page in place of this one's. */
function show(page, keepForm) {
  const focus = focused();
  const folds = new Map([...document.querySelectorAll('details[id]')].map((each) => [each.id, each.open]));
  const here = parts();
  for (const part of page.querySelectorAll('[data-part]')) {
    const old = here.get(part.dataset.part);
    if (!old || (keepForm && part.dataset.part === 'form')) continue;
    old.replaceWith(document.adoptNode(part));
  }
  for (const [id, open] of folds) {
    const fold = document.getElementById(id);
    if (fold) fold.open = open;
  }
  document.title = page.title;
  if (focus && document.activeElement === document.body) {
    const again = document.querySelector(focus);
    again?.focus({ preventScroll: true });
    if (again?.matches('input[type=text], input[type=search]')) {
      again.setSelectionRange(again.value.length, again.value.length);
    }
  }
}

/**
 * Goes to another state of the search.
 *
 * @param url where to
 * @param how 'push' for a new entry of the history, 'replace' for none
 * @param then what to do once it is shown
 */
async function go(url, how, then) {
  asking?.abort();
  asking = new AbortController();
  const mine = asking;
  const before = asked().href;
  const main = document.getElementById('content');
  main.setAttribute('aria-busy', 'true');
  const waiting = setTimeout(() => document.documentElement.classList.add('waiting'), 200);
  try {
    const response = await fetch(url, { signal: mine.signal, headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (!page.querySelector('[data-part="found"]')) throw new Error('another kind of page');
    if (how === 'push') {
      history.replaceState({ ...history.state, scroll: scrollY }, '');
      history.pushState({}, '', response.url || url);
    }
    // Whoever has typed on meanwhile keeps what they typed.
    show(page, asked().href !== before);
    const heading = document.querySelector('.found h1');
    aloud.textContent = heading ? heading.textContent : '';
    then?.(heading);
  } catch (failed) {
    if (failed.name !== 'AbortError') location.assign(url);
  } finally {
    clearTimeout(waiting);
    if (mine === asking) {
      document.documentElement.classList.remove('waiting');
      main.removeAttribute('aria-busy');
    }
  }
}

/** To the head of the results, for whoever looks and whoever listens. */
function toResults(heading) {
  if (!heading) return;
  heading.focus({ preventScroll: true });
  if (heading.getBoundingClientRect().top < 0) heading.scrollIntoView({ block: 'start' });
}

if (form() && parts().has('found')) {
  history.scrollRestoration = 'manual';

  document.addEventListener('submit', (event) => {
    if (event.target !== form()) return;
    event.preventDefault();
    go(asked(), 'push');
  });

  document.addEventListener('change', (event) => {
    const field = event.target;
    if (field.form !== form() || !(field.type === 'checkbox' || field.id === 'sort')) return;
    if (field.type === 'checkbox' && field.checked) {
      const other = field.name.startsWith('-') ? field.name.slice(1) : `-${field.name}`;
      const twin = document.querySelector(
        `input[name="${CSS.escape(other)}"][value="${CSS.escape(field.value)}"]`,
      );
      if (twin) twin.checked = false;
    }
    go(asked(), 'push');
  });

  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    const link = event.target.closest('a[href]');
    if (!link || link.hasAttribute('download')) return;
    // An address inside of a drawing is not a string.
    const url = new URL(link.getAttribute('href'), location.href);
    if (!ofSearch(url) || !link.closest('[data-part]')) return;
    if (url.hash && url.search === location.search) return;
    event.preventDefault();
    go(url, 'push', link.rel === 'next' || link.rel === 'prev' ? toResults : undefined);
  });

  window.addEventListener('popstate', (event) => {
    const scroll = event.state?.scroll;
    go(new URL(location.href), 'replace', () => {
      if (typeof scroll === 'number') scrollTo(0, scroll);
    });
  });

  window.addEventListener('pagehide', () => {
    history.replaceState({ ...history.state, scroll: scrollY }, '');
  });
  if (typeof history.state?.scroll === 'number') scrollTo(0, history.state.scroll);

  // Looking for values inside of a facet, while typing.
  let typing = 0;
  document.addEventListener('input', (event) => {
    const field = event.target;
    if (field.classList.contains('inside') && field.form) {
      clearTimeout(typing);
      typing = setTimeout(() => inside(field), 120);
    } else if (field.dataset.suggest) {
      clearTimeout(typing);
      typing = setTimeout(() => suggest(field), 120);
    }
  });
}

/** Lists the values of a facet that begin as typed. */
async function inside(field) {
  const group = field.closest('details');
  const url = new URL(field.form.action);
  for (const [name, value] of new FormData(field.form)) url.searchParams.append(name, value);
  try {
    const response = await fetch(url);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const found = page.querySelector('[data-part^="values-"]')?.firstElementChild;
    if (found && field.isConnected) {
      group.querySelector('.values, .values-none')?.replaceWith(document.adoptNode(found));
      if (!found.classList.contains('values')) found.classList.add('values-none');
      aloud.textContent = `${group.querySelectorAll('.values > li').length} values`;
    }
  } catch {
    // The whole page is one key away: Enter sends the field's form.
  }
}

/** Names to choose from, for whoever has begun to type one. */
async function suggest(field) {
  const typed = field.value.trim();
  if (typed.length < 2) return;
  try {
    const query = new URLSearchParams({ prefix: typed, size: '8' });
    const response = await fetch(`/api/v1/facets/${field.dataset.suggest}.json?${query}`);
    const { values } = await response.json();
    const options = values.map(({ label }) => {
      const option = document.createElement('option');
      option.value = label;
      return option;
    });
    field.list?.replaceChildren(...options);
  } catch {
    // It was an offer only.
  }
}
