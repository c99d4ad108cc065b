import { Given, When } from '@cucumber/cucumber';
import type { AskedFault } from '../support/sandbox-client.ts';
import { says } from '../support/says.ts';
import type { ScenarioWorld } from '../support/world.ts';

// What only a simulator has: faults, on demand.

Given(
  'le prochain courriel est refusé',
  says(
    "Fait refuser le prochain courriel par le service de courriel\u00a0: il attend dans la boîte d'envoi du simulateur.",
  ),
  async function (this: ScenarioWorld) {
    await this.sandbox.addFault({ panne: 'courriel refusé', fois: 1 });
  },
);

Given(
  'les courriels sont refusés',
  says("Fait refuser tous les courriels par le service de courriel, jusqu'à ce qu'il soit rétabli."),
  async function (this: ScenarioWorld) {
    await this.sandbox.addFault({ panne: 'courriel refusé', fois: 'toujours' });
  },
);

Given(
  'le prochain courriel est retardé de {durée}',
  says("Fait arriver le prochain courriel plus tard d'autant, à l'heure du bac."),
  async function (this: ScenarioWorld, seconds: number) {
    await this.sandbox.addFault({ panne: 'courriel retardé', fois: 1, durée: `PT${seconds}S` });
  },
);

When(
  'le service de courriel est rétabli',
  says('Met fin au refus des courriels\u00a0: ceux qui attendaient partent.'),
  async function (this: ScenarioWorld) {
    await this.sandbox.liftFaults('courriel refusé');
  },
);

Given(
  'la panne {panne} se produit {fois}',
  says('Fait survenir cette panne aux prochaines pages demandées, par qui que ce soit.'),
  async function (this: ScenarioWorld, panne: string, fois: AskedFault['fois']) {
    await this.sandbox.addFault({ panne, fois });
  },
);

Given(
  'la panne {panne} se produit {fois} pour {nom}',
  says('Fait survenir cette panne aux prochaines pages que cette personne demande, et à elle seule.'),
  async function (this: ScenarioWorld, panne: string, fois: AskedFault['fois'], personne: string) {
    await this.sandbox.addFault({ panne, fois, personne });
  },
);

Given(
  'la panne {panne} se produit {fois} à la page {texte}',
  says('Fait survenir cette panne à la page qui a cette adresse, et à elle seule.'),
  async function (this: ScenarioWorld, panne: string, fois: AskedFault['fois'], adresse: string) {
    await this.sandbox.addFault({ panne, fois, adresse });
  },
);

When(
  'la panne {panne} est levée',
  says('Met fin à cette panne, partout où elle était en cours.'),
  async function (this: ScenarioWorld, panne: string) {
    await this.sandbox.liftFaults(panne);
  },
);
