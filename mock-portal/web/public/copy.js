// « Copier »: without this script the buttons are not shown, and people select the text themselves.
document.documentElement.classList.add('has-script');

const BACK_AFTER_MS = 2000;

async function copy(text) {
  if (window.navigator.clipboard) {
    await window.navigator.clipboard.writeText(text);
    return true;
  }
  // Browsers lend their clipboard to https and to this machine's own sites alone.
  const field = document.createElement('textarea');
  field.className = 'unseen';
  field.value = text;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied;
}

const status = document.createElement('p');
status.className = 'unseen';
status.setAttribute('role', 'status');
document.body.append(status);

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (button === null) return;
  const isCopied = await copy(button.dataset.copy).catch(() => false);
  button.focus();
  const word = isCopied ? 'Copié' : 'Non copié';
  button.firstElementChild.textContent = word;
  status.textContent = word;
  window.setTimeout(() => {
    button.firstElementChild.textContent = 'Copier';
    status.textContent = '';
  }, BACK_AFTER_MS);
});
