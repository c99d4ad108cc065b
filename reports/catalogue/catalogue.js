// Searches the catalogue as one types, and copies examples. Without it, the page shows everything.
const words = document.querySelector('#words');
const section = document.querySelector('#section');
const form = document.querySelector('.bar form');
const count = document.querySelector('.count');
const nothing = document.querySelector('.nothing');
const sections = [...document.querySelectorAll('section[data-section]')];

/** Neither accents, capitals nor the kind of spaces and apostrophes count. */
const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase();

const steps = [...document.querySelectorAll('article')].map((article) => ({
  article,
  text: plain(article.textContent),
  keyword: article.dataset.keyword,
  section: article.parentElement.dataset.section,
}));

function filter() {
  const wanted = plain(words.value).split(' ');
  const keyword = form.elements.keyword.value;
  const matching = steps.filter(
    (step) =>
      wanted.every((word) => step.text.includes(word)) &&
      (keyword === '' || step.keyword === keyword) &&
      (section.value === '' || step.section === section.value),
  );
  const shown = new Set(matching.map(({ article }) => article));
  for (const { article } of steps) article.hidden = !shown.has(article);
  for (const chapter of sections)
    chapter.hidden = !matching.some((step) => step.section === chapter.dataset.section);
  nothing.hidden = matching.length > 0;
  count.textContent = `${matching.length} ${matching.length > 1 ? 'étapes' : 'étape'} sur ${steps.length}`;
}

function showEverything() {
  form.reset();
  filter();
  words.focus();
}

async function copy(button) {
  const code = button.parentElement.querySelector('code');
  for (const done of document.querySelectorAll('.done')) done.textContent = 'Copier';
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.querySelector('.done').textContent = 'Copiée';
    count.textContent = 'Étape copiée.';
  } catch {
    // Where a page may not write there, the text is ready for Ctrl+C.
    getSelection().selectAllChildren(code);
    count.textContent = 'Étape sélectionnée\u00a0: Ctrl+C la copie.';
  }
}

form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
document.querySelector('.everything').addEventListener('click', showEverything);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') showEverything();
  else if (event.key === '/' && document.activeElement !== words) {
    event.preventDefault();
    words.focus();
    words.select();
  }
});
for (const button of document.querySelectorAll('.copy')) {
  button.hidden = false;
  button.addEventListener('click', () => copy(button));
}
document.querySelector('.bar').hidden = false;
// A page that one comes back to keeps what was typed.
filter();
