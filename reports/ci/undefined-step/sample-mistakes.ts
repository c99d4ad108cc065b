// For tests.

/** What beginners write, and all that they are told after the first line. */
export const MISTAKES: Readonly<Record<string, string>> = {
  'Louise clique sur le boutton « Ajouter »': `
Vous écrivez : Louise clique sur le ⟦boutton⟧ « Ajouter »
Il existe    : {personne} clique sur le ⟦bouton⟧ {libellé}
Essayez      : Louise clique sur le bouton « Ajouter »
Voir aussi   : {personne} clique sur le ⟦lien⟧ {libellé}
               {personne} ⟦double-clique⟧ sur le ⟦bouton⟧ {libellé}
`,
  'Zoé clique sur le bouton « Ajouter »': `
Personne ne s'appelle Zoé. Les personnes sont : Louise, Karim, Émilie et Jean-François; « elle » ou « il » désigne la dernière personne nommée.
Vous écrivez : ⟦Zoé⟧ clique sur le bouton « Ajouter »
Il existe    : ⟦{personne}⟧ clique sur le bouton {libellé}
Voir aussi   : ⟦{personne} double-clique⟧ sur le bouton {libellé}
               ⟦{personne}⟧ clique sur le ⟦lien⟧ {libellé}
`,
  'Emilie est invitée': `
Personne ne s'appelle Emilie. Vouliez-vous dire Émilie? Les personnes sont : Louise, Karim, Émilie et Jean-François.
Vous écrivez : ⟦Emilie⟧ est invitée
Il existe    : ⟦{nom}⟧ {situation}
Essayez      : Émilie est invitée
`,
  'Louise appuie sur la touche Suppr': `
« Suppr » n'est pas une valeur connue de {touche}, qui peut être « Échap » ou « Entrée ».
Vous écrivez : Louise appuie sur la touche ⟦Suppr⟧
Il existe    : {personne} appuie sur la touche ⟦{touche}⟧
`,
  'je clique sur le bouton « Ajouter »': `
« je » n'est le nom de personne. Les personnes sont : Louise, Karim, Émilie et Jean-François; « elle » ou « il » désigne la dernière personne nommée.
Vous écrivez : ⟦je⟧ clique sur le bouton « Ajouter »
Il existe    : ⟦{personne}⟧ clique sur le bouton {libellé}
Voir aussi   : ⟦{personne} double-clique⟧ sur le bouton {libellé}
               ⟦{personne}⟧ clique sur le ⟦lien⟧ {libellé}
`,
  'clique sur le bouton « Ajouter »': `
Il manque {personne} : Louise, Karim, Émilie, Jean-François, elle ou il.
Vous écrivez : ⟦…⟧ clique sur le bouton « Ajouter »
Il existe    : ⟦{personne}⟧ clique sur le bouton {libellé}
Voir aussi   : ⟦{personne} double-clique⟧ sur le bouton {libellé}
`,
  "l'invitation de Émilie a expiré": `
« de Émilie » s'écrit « d'Émilie ».
Vous écrivez : l'invitation ⟦de Émilie⟧ a expiré
Il existe    : l'invitation ⟦{deNom}⟧ a expiré
Essayez      : l'invitation d'Émilie a expiré
`,
  'Louise clique sur le bouton Ajouter un utilisateur': `
Il manque des guillemets autour de Ajouter un utilisateur : « Ajouter un utilisateur ».
Vous écrivez : Louise clique sur le bouton ⟦Ajouter un utilisateur⟧
Il existe    : {personne} clique sur le bouton ⟦{libellé}⟧
Essayez      : Louise clique sur le bouton « Ajouter un utilisateur »
Voir aussi   : {personne} ⟦double-clique⟧ sur le bouton ⟦{libellé}⟧
               {personne} clique sur le ⟦lien {libellé}⟧
`,
  "Louise clique sur le bouton 'Ajouter'": `
Un texte se met entre « et », ou entre " et " : « Ajouter ».
Vous écrivez : Louise clique sur le bouton ⟦'Ajouter'⟧
Il existe    : {personne} clique sur le bouton ⟦{libellé}⟧
Essayez      : Louise clique sur le bouton « Ajouter »
Voir aussi   : {personne} ⟦double-clique⟧ sur le bouton ⟦{libellé}⟧
               {personne} clique sur le ⟦lien {libellé}⟧
`,
  'Louise clique sur le bouton « Ajouter': `
Le guillemet « n'est pas refermé : il manque un » après « Ajouter ».
Vous écrivez : Louise clique sur le bouton ⟦« Ajouter⟧
Il existe    : {personne} clique sur le bouton ⟦{libellé}⟧
Essayez      : Louise clique sur le bouton « Ajouter »
Voir aussi   : {personne} ⟦double-clique⟧ sur le bouton ⟦{libellé}⟧
               {personne} clique sur le ⟦lien {libellé}⟧
`,
  'Louise saisit Bonjour » dans « Nom »': `
Le guillemet » ferme un texte que rien n'ouvre : il manque un «.
Vous écrivez : Louise saisit ⟦Bonjour »⟧ dans « Nom »
Il existe    : {personne} saisit ⟦{texte}⟧ dans {libellé}
Essayez      : Louise saisit « Bonjour » dans « Nom »
`,
  'Louise voit "Bonjour': `
Un guillemet " reste seul : il en faut un avant le texte et un après.
Vous écrivez : Louise voit ⟦"Bonjour⟧
Il existe    : {personne} voit ⟦{texte}⟧
Essayez      : Louise voit « Bonjour »
`,
  'Louise clique le bouton « Ajouter »': `
Il manque « sur ».
Vous écrivez : Louise clique ⟦…⟧ le bouton « Ajouter »
Il existe    : {personne} clique ⟦sur⟧ le bouton {libellé}
Essayez      : Louise clique sur le bouton « Ajouter »
Voir aussi   : {personne} ⟦double-clique sur⟧ le bouton {libellé}
               {personne} clique ⟦sur⟧ le ⟦lien⟧ {libellé}
`,
  'Louise clique vite sur le bouton « Ajouter »': `
« vite » est de trop.
Vous écrivez : Louise clique ⟦vite⟧ sur le bouton « Ajouter »
Il existe    : {personne} clique sur le bouton {libellé}
Essayez      : Louise clique sur le bouton « Ajouter »
Voir aussi   : {personne} ⟦double-clique⟧ sur le bouton {libellé}
               {personne} clique sur le ⟦lien⟧ {libellé}
`,
  'Louise sur le bouton « Ajouter » clique': `
Les mots y sont, dans un autre ordre que celui de l'étape.
Vous écrivez : Louise ⟦…⟧ sur le bouton « Ajouter » ⟦clique⟧
Il existe    : {personne} ⟦clique⟧ sur le bouton {libellé}
`,
  'When Louise clique sur le bouton « Ajouter »': `
« When » est de trop : une étape n'a qu'un mot-clé.
Vous écrivez : ⟦When⟧ Louise clique sur le bouton « Ajouter »
Il existe    : {personne} clique sur le bouton {libellé}
Essayez      : Louise clique sur le bouton « Ajouter »
Voir aussi   : {personne} ⟦double-clique⟧ sur le bouton {libellé}
               {personne} clique sur le ⟦lien⟧ {libellé}
`,
  'que Louise clique sur le bouton « Ajouter »': `
« que » est de trop : il peut suivre Étant donné, Sachant, Et ou Mais, pas Quand ni Alors.
Vous écrivez : ⟦que⟧ Louise clique sur le bouton « Ajouter »
Il existe    : {personne} clique sur le bouton {libellé}
Essayez      : Louise clique sur le bouton « Ajouter »
Voir aussi   : {personne} ⟦double-clique⟧ sur le bouton {libellé}
               {personne} clique sur le ⟦lien⟧ {libellé}
`,
  'Louise voit le site ne répond pas': `
Il manque « que ».
Vous écrivez : Louise voit ⟦…⟧ le site ne répond pas
Il existe    : {personne} voit ⟦que⟧ le site ne répond pas
Essayez      : Louise voit que le site ne répond pas
Voir aussi   : {personne} voit ⟦{texte}⟧
               {personne} voit le ⟦titre {libellé}⟧
`,
  'Louise voit exactement les champs :': `
Une étape finit sans ponctuation : retirez « : ».
Vous écrivez : Louise voit exactement les champs ⟦:⟧
Il existe    : {personne} voit exactement les champs
Essayez      : Louise voit exactement les champs
Voir aussi   : {personne} voit ⟦{texte}⟧
`,
  'Louise se trompe trois fois de mot de passe': `
« trois » est là où il faut un nombre, en chiffres.
Vous écrivez : Louise se trompe ⟦trois⟧ fois de mot de passe
Il existe    : {personne} se trompe ⟦{int}⟧ fois de mot de passe
Essayez      : Louise se trompe 3 fois de mot de passe
`,
  "Louise clique sur l'onglet « Ajouter »": `
Vous écrivez : Louise clique sur ⟦l'onglet⟧ « Ajouter »
Il existe    : {personne} clique sur ⟦le bouton⟧ {libellé}
Voir aussi   : {personne} clique sur ⟦le lien⟧ {libellé}
`,
  "l'heure est arrêté": `
L'accord diffère : « arrêtée », et non « arrêté ».
Vous écrivez : l'heure est ⟦arrêté⟧
Il existe    : l'heure est ⟦arrêtée⟧
Essayez      : l'heure est arrêtée
`,
  'l’heure est arrêtée': `
L'apostrophe courbe ( ’ ) n'est pas celle des étapes : tapez l'apostrophe droite ( ' ).
Vous écrivez : ⟦l’⟧heure est arrêtée
Il existe    : ⟦l'⟧heure est arrêtée
Essayez      : l'heure est arrêtée
`,
  "l'heure est arre\u0302te\u0301e": `
Des accents sont faits de deux signes, la lettre puis son accent, comme dans certains textes copiés : retapez ces lettres.
Vous écrivez : l'heure est ⟦arre\u0302te\u0301e⟧
Il existe    : l'heure est ⟦arrêtée⟧
Essayez      : l'heure est arrêtée
`,
  'Louise clique sur le\u00a0bouton « Ajouter »': `
Une espace insécable (⍽) est là où il faut une espace ordinaire.
Vous écrivez : Louise clique sur le⟦⍽⟧bouton « Ajouter »
Il existe    : {personne} clique sur le bouton {libellé}
Essayez      : Louise clique sur le bouton « Ajouter »
`,
  "l'heure  est arrêtée": `
Il y a plusieurs espaces de suite (␣) : il en faut une seule.
Vous écrivez : l'heure⟦␣⟧⟦␣⟧est arrêtée
Il existe    : l'heure est arrêtée
Essayez      : l'heure est arrêtée
`,
  '3 mois passent': `
« mois » n'est pas une unité de temps connue. Les unités sont : seconde(s), minute(s), heure(s) et jour(s).
Vous écrivez : ⟦3 mois⟧ passent
Il existe    : ⟦{durée}⟧ passe(nt)
`,
  'un jour passe': `
« un jour » n'est pas une durée : un nombre en chiffres, puis une unité. Les unités sont : seconde(s), minute(s), heure(s) et jour(s).
Vous écrivez : ⟦un jour⟧ passe
Il existe    : ⟦{durée}⟧ passe(nt)
`,
  'la panne « portail cassé » se produit une fois': `
« portail cassé » n'est pas une valeur connue de {panne}, qui peut être « portail lent » ou « erreur interne ».
Vous écrivez : la panne ⟦« portail cassé »⟧ se produit une fois
Il existe    : la panne ⟦{panne}⟧ se produit {fois}
`,
  'Karim est suspendu': `
« est suspendu » n'est pas une valeur connue de {situation}, qui peut être « n'a pas de compte », « est invité(e) » ou « a un compte actif ».
Vous écrivez : Karim ⟦est suspendu⟧
Il existe    : {nom} ⟦{situation}⟧
`,
  'tous naviguent au doigt': `
« au doigt » n'est pas une valeur connue de {manière}, qui peut être « à la souris » ou « au clavier seulement ».
Vous écrivez : tous naviguent ⟦au doigt⟧
Il existe    : tous naviguent ⟦{manière}⟧
`,
  'la panne « portail lent » se produit 3': `
« 3 » n'est pas une valeur connue de {fois}, qui peut être « une fois », « 3 fois » ou « toujours ».
Vous écrivez : la panne « portail lent » se produit ⟦3⟧
Il existe    : la panne {panne} se produit ⟦{fois}⟧
`,
  'aucun courriel a ete envoyé': `
Les accents et les majuscules comptent : « été », et non « ete ».
Vous écrivez : aucun courriel a ⟦ete⟧ envoyé
Il existe    : aucun/nul courriel a ⟦été⟧ envoyé
Essayez      : aucun courriel a été envoyé
`,
  "aucun courriel n'a été envoyé": `
« n' » est de trop.
Vous écrivez : aucun courriel ⟦n'⟧a été envoyé
Il existe    : aucun/nul courriel a été envoyé
Essayez      : aucun courriel a été envoyé
`,
};
