// Opens the page's dialogs in place. Without this script the same buttons lead to the same dialog on a page of its own.
for (const opener of document.querySelectorAll('[data-opens]')) {
  const dialog = document.getElementById(opener.dataset.opens);
  opener.addEventListener('click', (event) => {
    event.preventDefault();
    dialog.showModal();
  });
  if (dialog.open) {
    // Refused by the server: the page came with the dialog open, but not yet in front of everything.
    dialog.close();
    opener.focus();
    dialog.showModal();
  }
}
