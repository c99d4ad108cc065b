// For tests: what may be asked for, in a few files.
import { parseFeature } from './features.ts';

export const A = `# language: fr
@tout
Fonctionnalité: Les accès

  Contexte:
    Étant donné rien

  @R1 @navigateur
  Scénario: L'écran « Ajouter »\u00a0: en couleur
    Alors rien

  Plan du scénario: <cas>, le message le dit
    Alors rien

    Exemples:
      | cas     |
      | Courte  |
      | Trop longue |

  Règle: Une fois seulement
    # La page change.
    @wip
    Scénario: Le code reste
      Alors rien
`;

export const FILES = [
  parseFeature('features/1-acces/a.feature', A),
  parseFeature(
    'features/2-suite/a.feature',
    '# language: fr\nFonctionnalité: La suite\n  Scénario: Code\n    Alors x\n',
  ),
  parseFeature(
    'features/2-suite/b.feature',
    'Fonctionnalité: B\n  Scénario: S\n    Alors x\n  Scenario: T\n',
  ),
  parseFeature('features/2-suite/é.feature', 'Fonctionnalité: É\n  Scénario: Simple\n    Alors x\n'),
];
