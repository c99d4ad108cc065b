// A page that was kept whole by the browser is asked for anew: what is shown once must not come back.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) window.location.reload();
});
