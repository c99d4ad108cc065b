# language: fr
Fonctionnalité: Création du compte
  Étapes 2.3 et 2.4 du guide; écrans R7 et R8.

  Contexte:
    Étant donné qu'Émilie est invitée
    Et qu'Émilie est au formulaire de création du compte

  @R7 @R7-huit-reponses
  Scénario: L'écran montre exactement ce que montre le guide
    Alors elle voit « [Simulateur] Création du compte - Services en ligne » dans l'onglet du navigateur
    Et elle voit exactement les champs
      | Code secret*                                                       |
      | Nom d'utilisateur*                                                 |
      | Mot de passe*                                                      |
      | Confirmer le mot de passe*                                         |
      | 1. Quel est le nom de la rue de votre enfance?*                    |
      | 2. Quel était le nom de votre premier animal?*                     |
      | 3. Qui était votre enseignante ou enseignant préféré au primaire?* |
      | 4. Dans quelle ville vos parents se sont-ils rencontrés?*          |
      | 5. Quelle était la marque de votre première voiture?*              |
      | 6. Quel métier rêviez-vous d'exercer dans votre enfance?*          |
      | 7. Quel est le prénom d'une de vos grands-mères?*                  |
      | 8. Quel est le titre de votre livre préféré?*                      |
    Et elle voit l'aide « Le code secret vous a été transmis par votre représentant. » au champ « Code secret »
    Et elle voit l'aide « Le nom d'utilisateur doit prendre la forme d'une adresse de courriel. Aucune correspondance ne sera envoyée à cette adresse de courriel. » au champ « Nom d'utilisateur »
    Et elle voit « Le mot de passe doit respecter les conditions suivantes : »
    Et elle voit « Compter au moins 8 caractères »
    Et elle voit « Commencer et finir par une lettre »
    Et elle voit « Contenir des lettres et des chiffres »
    Et elle voit « Questions secrètes »

  @R8 @R7-aucun-courriel @R6-liens
  Scénario: Le compte est créé et le lien ne sert plus
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit « Votre compte a été créé. »
    Et elle voit le lien « Connexion »
    Et elle peut se connecter aux services en ligne
    Et un seul courriel a été envoyé, à Émilie
    Et aucun courriel n'a été envoyé à un nom d'utilisateur choisi
    Quand elle ouvre la boîte courriel de « emilie.tremblay@identifiant.example »
    Alors elle voit « Aucun message. »
    Quand elle ouvre son message d'invitation
    Et qu'elle clique sur le lien « Créer un compte »
    Alors elle voit le titre « Lien déjà utilisé »
    Et elle voit « Connectez-vous avec votre nom d'utilisateur et votre mot de passe. »

  @R7-toutes-les-fautes @R7-huit-reponses
  Scénario: Tout est obligatoire et toutes les fautes se voient à la fois
    Quand elle clique sur le bouton « Créer le compte »
    Alors elle voit l'erreur « Le champ Code secret est obligatoire. » au champ « Code secret »
    Et elle voit l'erreur « Le champ Nom d'utilisateur est obligatoire. » au champ « Nom d'utilisateur »
    Et elle voit l'erreur « Le champ Mot de passe est obligatoire. » au champ « Mot de passe »
    Et elle voit l'erreur « Le champ Confirmer le mot de passe est obligatoire. » au champ « Confirmer le mot de passe »
    Et elle voit l'erreur « La réponse à la question 1 est obligatoire. » au champ « 1. Quel est le nom de la rue de votre enfance? »
    Et elle voit l'erreur « La réponse à la question 8 est obligatoire. » au champ « 8. Quel est le titre de votre livre préféré? »

  @R7-code @R7-toutes-les-fautes
  Scénario: Un mauvais code secret est refusé, ce qui a été saisi reste, sauf les mots de passe
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle saisit « Abcd2345 » dans « Code secret »
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit l'erreur « Le code secret est invalide. » au champ « Code secret »
    Et le champ « Code secret » d'Émilie contient « Abcd2345 »
    Et le champ « Nom d'utilisateur » d'Émilie contient « emilie.tremblay@identifiant.example »
    Et le champ « 1. Quel est le nom de la rue de votre enfance? » d'Émilie contient « Laurier »
    Et le champ « Mot de passe » d'Émilie est vide
    Et le champ « Confirmer le mot de passe » d'Émilie est vide
    Et elle ne peut pas se connecter aux services en ligne

  @R7-nom-utilisateur
  Scénario: Le nom d'utilisateur doit avoir la forme d'une adresse de courriel
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle saisit « emilie tremblay » dans « Nom d'utilisateur »
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit l'erreur « Le nom d'utilisateur doit prendre la forme d'une adresse de courriel. » au champ « Nom d'utilisateur »
    Et le champ « Nom d'utilisateur » d'Émilie contient « emilie tremblay »

  @R7-nom-utilisateur
  Scénario: Un nom d'utilisateur déjà pris est refusé, même écrit autrement
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle saisit « KARIM.Haddad@erables.example » dans « Nom d'utilisateur »
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit l'erreur « Ce nom d'utilisateur est déjà associé à un utilisateur. » au champ « Nom d'utilisateur »

  @R7-mot-de-passe
  Plan du Scénario: Le mot de passe « <mot de passe> » est refusé
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle saisit le mot de passe « <mot de passe> » et le confirme
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit l'erreur « <message> » au champ « Mot de passe »
    Et elle ne voit pas « Votre compte a été créé. »

    Exemples:
      | mot de passe | message                                                    |
      | Abc123d      | Le mot de passe doit compter au moins 8 caractères.        |
      | 1Bonjour2a   | Le mot de passe doit commencer et finir par une lettre.    |
      | Bonjour2026  | Le mot de passe doit commencer et finir par une lettre.    |
      | Bienvenue    | Le mot de passe doit contenir des lettres et des chiffres. |

  @R7-mot-de-passe
  Scénario: Un mot de passe de huit caractères, lettres aux deux bouts et un chiffre, suffit
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle saisit le mot de passe « abcdef1g » et le confirme
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit « Votre compte a été créé. »

  @R7-mot-de-passe
  Scénario: La confirmation diffère du mot de passe
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle saisit « Bienvenue2026b » dans « Confirmer le mot de passe »
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit l'erreur « Les deux mots de passe doivent être identiques. » au champ « Confirmer le mot de passe »

  @R7-reponses
  Scénario: Deux réponses identiques sont refusées, sans égard à la casse, aux accents ni aux espaces autour
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle répond « Pompière » à la question secrète 6
    Et qu'elle répond " POMPIERE " à la question secrète 7
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit l'erreur « La réponse à la question 7 doit être différente de celle à la question 6. » au champ « 7. Quel est le prénom d'une de vos grands-mères? »

  @R7-huit-reponses
  Scénario: Une réponse faite d'espaces n'en est pas une
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle répond "   " à la question secrète 3
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit l'erreur « La réponse à la question 3 est obligatoire. » au champ « 3. Qui était votre enseignante ou enseignant préféré au primaire? »

  @R7-nom-utilisateur
  Scénario: Le nom d'utilisateur n'est pas vérifié davantage
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle saisit « cette.adresse-n-existe-pas@nulle-part.test » dans « Nom d'utilisateur »
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit « Votre compte a été créé. »
    Et un seul courriel a été envoyé, à Émilie

  @R7-mot-de-passe-long
  Scénario: Un mot de passe de 128 caractères suffit
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle saisit le mot de passe « Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa12aaaz » et le confirme
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit « Votre compte a été créé. »

  @R7-mot-de-passe-long
  Scénario: Un mot de passe de plus de 128 caractères est refusé
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle saisit le mot de passe « Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa12aaab » et le confirme
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit l'erreur « Le mot de passe ne peut dépasser 128 caractères. » au champ « Mot de passe »

  @R7-coller
  Scénario: Coller est permis, aux mots de passe comme ailleurs
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle vide le champ « Nom d'utilisateur »
    Et qu'elle vide le champ « Mot de passe »
    Et qu'elle vide le champ « Confirmer le mot de passe »
    Et qu'elle colle « colle@identifiant.example » dans « Nom d'utilisateur »
    Et qu'elle colle « Colle2026mot » dans « Mot de passe »
    Et qu'elle colle « Colle2026mot » dans « Confirmer le mot de passe »
    Alors le champ « Confirmer le mot de passe » d'Émilie contient « Colle2026mot »
    Et le champ « Nom d'utilisateur » d'Émilie contient « colle@identifiant.example »
    Quand elle clique sur le bouton « Créer le compte »
    Alors elle voit « Votre compte a été créé. »

  @R8-un-seul
  Scénario: Un double clic crée un seul compte
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle double-clique sur le bouton « Créer le compte »
    Alors elle voit « Votre compte a été créé. »
    Quand Louise consulte les utilisateurs de la clinique
    Alors elle voit exactement les utilisateurs
      | * | Gagnon   | Louise | *                                   | * | Compte actif |
      | * | Haddad   | Karim  | *                                   | * | Compte actif |
      | * | Tremblay | Émilie | emilie.tremblay@identifiant.example | * | Compte actif |

  @R8-un-seul
  Scénario: La page précédente ne crée pas un second compte
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle clique sur le bouton « Créer le compte »
    Et qu'elle voit « Votre compte a été créé. »
    Quand elle revient à la page précédente
    Alors elle voit le titre « Lien déjà utilisé »
    Et elle ne voit pas le bouton « Créer le compte »

  @R8-un-seul
  Scénario: Deux onglets créent un seul compte
    Étant donné qu'elle ouvre la même page dans un autre onglet
    Et qu'elle remplit correctement le formulaire de création du compte
    Et qu'elle clique sur le bouton « Créer le compte »
    Et qu'elle voit « Votre compte a été créé. »
    Et qu'elle revient à l'onglet précédent
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle saisit « autre.tremblay@identifiant.example » dans « Nom d'utilisateur »
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit le titre « Lien déjà utilisé »
    Et elle peut se connecter aux services en ligne
