// For tests: small pages of every kind, served by an application of their own, and a driver at them.
import { createServer, type Server } from 'node:http';
import { after, before } from 'node:test';
import express, { type Express } from 'express';
import { HttpDriver } from './http-driver.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="fr"><head><title>Essai</title></head><body><main>${body}</main></body></html>`;

/** Pages that are there to be seen, by their paths. */
const PAGES: Readonly<Record<string, string>> = {
  '/formulaire': `<h1>Formulaire</h1>
    <form method="post" action="/recu?de=formulaire">
      <input type="hidden" name="jeton" value="a&amp;b">
      <label for="nom">Nom<span aria-hidden="true">*</span></label><input id="nom" name="nom" value="Roy">
      <label>Note <textarea name="note">un
deux</textarea></label>
      <fieldset role="radiogroup"><legend>Titre</legend>
        <label><input type="radio" name="titre" value="m"> Madame</label>
        <label><input type="radio" name="titre" value="d" checked> Docteur</label></fieldset>
      <label><input type="checkbox" name="services" value="rvsq"> Rendez-vous</label>
      <label><input type="checkbox" name="services" checked> Dossier</label>
      <input name="inactif" value="x" disabled>
      <fieldset disabled><input name="groupe" value="x"></fieldset>
      <input value="sans nom">
      <select name="langue"><option value="fr">Français</option><option value="en" selected>Anglais</option></select>
      <button name="geste" value="garder">Garder</button>
      <button name="geste" value="jeter" formaction="/ailleurs">Jeter</button>
      <button type="button">Rien</button>
      <button disabled>Inactif</button>
    </form>
    <button form="loin" name="d" value="1">De loin</button>
    <form id="loin" method="get" action="/recherche?ancien=1#bas"><label>Mots <input name="mots"></label></form>
    <form method="post" action="/recu" enctype="multipart/form-data">
      <label>Sujet <input name="sujet"></label><button>Joindre</button></form>
    <form action="/recherche"><label>Requis <input name="requis" required></label><button>Vérifier</button></form>`,
  '/cache': `<h1>Visible</h1><p hidden>Secret A</p><dialog><p>Secret B</p></dialog>
    <details><summary>Résumé</summary><p>Secret C</p></details><script>"Secret D"</script>
    <div aria-hidden="true"><button>Muet</button></div><p>Ce <strong>mot</strong>-ci compte.</p>
    <a href="/formulaire">Aller <span>plus loin</span></a><a href="#bas">Plus bas</a><a href="#"><span>Avancer de </span>31\u00a0jours</a><a href="mailto:a@b.example">Écrire</a>
    <dialog open aria-labelledby="boite"><h2 id="boite">Ouverte</h2>
      <form method="dialog"><button>Fermer</button></form></dialog>
    <table aria-label="Gens"><thead><tr><th>Nom</th><th>État</th></tr></thead>
      <tbody><tr><td>Roy</td><td>actif</td></tr><tr><td>Côté</td><td>invité</td></tr></tbody></table>
    <output aria-label="Code">Ab12</output>`,
  '/erreurs': `<h1>Erreurs</h1><div role="alert" tabindex="-1" autofocus><a href="#nom">Le nom manque.</a></div>
    <label for="nom">Nom</label><input id="nom" aria-describedby="aide nom-erreur" value="Roy">
    <p id="aide">Un mot.</p><p id="nom-erreur">Le nom manque.</p>
    <label for="autre">Autre</label><input id="autre" autofocus>
    <button>Double</button><button>Double</button>`,
  '/alerte': '<div role="alert" tabindex="-1">Attention</div><input autofocus>',
  '/envoi': '<form method="post"><button>Envoyer</button></form>',
  '/envoi-redirige': '<form method="post"><button>Envoyer</button></form>',
  '/envoi-renvoye': '<form method="post"><input name="a" value="1"><button>Envoyer</button></form>',
};

/** The pages and those that do something, and a driver at them, as the tests of one file have them. */
export class TestSite {
  /** What was last sent, as it came: method, address and body. */
  received = '';
  readonly #server: Server = createServer(this.#application());
  #views = 0;
  #sendings = 0;

  /** A site that is there while the tests of a file run. */
  static forTests(): TestSite {
    const site = new TestSite();
    before(() => new Promise<void>((resolve) => site.#server.listen(0, '127.0.0.1', resolve)));
    after(() => {
      site.#server.close();
    });
    return site;
  }

  get baseURL(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no address.');
    return `http://127.0.0.1:${address.port}`;
  }

  /** A driver at a page. */
  async at(path: string, sandboxId?: string): Promise<HttpDriver> {
    const driver = await HttpDriver.open({ baseURL: this.baseURL, manner: 'mouse', sandboxId });
    await driver.open(path);
    return driver;
  }

  #application(): Express {
    const app = express();
    app.use(express.text({ type: () => true }));
    app.use((req, _res, next) => {
      this.received = `${req.method} ${req.url} ${typeof req.body === 'string' ? req.body : ''}`;
      next();
    });
    for (const [path, body] of Object.entries(PAGES)) app.get(path, (_req, res) => void res.send(page(body)));
    app.get('/vues', (_req, res) => void res.send(page(`<h1>Vue ${++this.#views}</h1>`)));
    app.post('/envoi', (_req, res) => void res.send(page(`<h1>Envoi ${++this.#sendings}</h1>`)));
    app.post('/envoi-redirige', (_req, res) => {
      res.redirect(303, '/arrivee');
    });
    app.post('/envoi-renvoye', (_req, res) => {
      res.redirect(307, '/arrivee');
    });
    app.get('/entrer', (_req, res) => {
      res.cookie('qui', 'louise').redirect(302, '/qui');
    });
    app.get('/qui', ({ headers }, res) => {
      res.send(
        page(`<h1>${headers.cookie ?? 'personne'}, ${String(headers['x-sandbox'] ?? 'sans bac')}</h1>`),
      );
    });
    app.get('/sans-fin', (_req, res) => {
      res.redirect('/sans-fin');
    });
    app.get('/coupee', ({ socket }) => void socket.end('interrompu'));
    app.get('/texte', (_req, res) => void res.status(404).type('text').send('Rien <ici>'));
    app.use((_req, res) => void res.send(page('<h1>Reçu</h1>')));
    return app;
  }
}
